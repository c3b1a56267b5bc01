package io.visioncraft.billing;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that issuing an order's invoice now would make (INV-2). Nothing is stored and no number taken: the next document
 * that is issued has the number that stands here. Immutable and thread-safe.
 *
 * @param order the order it is for
 * @param customer the customer of the order
 * @param parties seller and buyer
 * @param lines the lines, at least one
 * @param totals the totals of the lines
 * @param foreignTax the tax in the issuer's currency, where the document is in another and a rate is known; else null
 * @param references order number, buyer's references, place and period of supply
 * @param issue number and dates
 */
public record InvoicePreview(
        OrderId order,
        UserId customer,
        Parties parties,
        List<InvoiceLine> lines,
        DocumentTotals totals,
        @Nullable ForeignTax foreignTax,
        InvoiceReferences references,
        Issuance issue) {

    /**
     * Copies the lines.
     *
     * @param order the order it is for
     * @param customer the customer of the order
     * @param parties seller and buyer
     * @param lines the lines, at least one
     * @param totals the totals of the lines
     * @param foreignTax the tax in the issuer's currency, where the document is in another and a rate is known; else null
     * @param references order number, buyer's references, place and period of supply
     * @param issue number and dates
     */
    public InvoicePreview {
        lines = List.copyOf(lines);
    }

    /** {@return the code of UNTDID 1001 for the type of the document (EN 16931 BT-3): {@code 380}, a commercial invoice} */
    public String typeCode() {
        return FigureKind.INVOICE.typeCode();
    }

    /**
     * {@return the document of an issued invoice}
     *
     * @param invoice an ISSUED invoice
     * @throws NullPointerException if the invoice is not issued
     */
    public static InvoicePreview of(Invoice invoice) {
        return new InvoicePreview(
                invoice.order(),
                invoice.customer(),
                invoice.parties(),
                invoice.lines(),
                invoice.totals(),
                invoice.foreignTax(),
                invoice.references(),
                Objects.requireNonNull(invoice.issue(), "an issued invoice has a number"));
    }

    /** {@return the cash discount that the document would state, in money (INV-6)} See {@link StatedDiscount}. */
    public Optional<StatedDiscount> cashDiscount() {
        return StatedDiscount.of(totals.due(), issue);
    }
}
