package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as lists show it, with what is owed on it. Immutable and thread-safe.
 *
 * @param id the invoice's id
 * @param order the order it is for
 * @param customer the customer of the order
 * @param buyer the legal name of the buyer on the document; {@code [erased]} once the invoice is VOID, or its retention is
 *     over and housekeeping has taken the names off (INV-7)
 * @param status DRAFT, ISSUED or VOID
 * @param issue number, date and due date; null unless ISSUED
 * @param amounts net, tax and the amount due when it was issued; of a VOID invoice those that it would have had
 * @param balance what is still owed, 0 or more; 0 unless ISSUED
 * @param excess the customer's money that came in for it and is not used, 0 or more
 * @param settlement how far it is settled; null unless ISSUED
 * @param createdAt when it was made, UTC, to the microsecond
 */
public record InvoiceSummary(
        InvoiceId id,
        OrderId order,
        UserId customer,
        String buyer,
        InvoiceStatus status,
        @Nullable Issuance issue,
        BilledAmounts amounts,
        Money balance,
        Money excess,
        @Nullable Settlement settlement,
        Instant createdAt) {

    /**
     * {@return the summary of an invoice}
     *
     * @param invoice copied in part
     * @param receivable what is owed on it; null unless the invoice is ISSUED
     */
    public static InvoiceSummary of(Invoice invoice, @Nullable Receivable receivable) {
        Money nothing = Money.zero(invoice.totals().due().currency());
        return new InvoiceSummary(
                invoice.id(),
                invoice.order(),
                invoice.customer(),
                invoice.parties().buyer().legalName(),
                invoice.status(),
                invoice.issue(),
                BilledAmounts.of(invoice.totals()),
                receivable == null ? nothing : receivable.balance(),
                receivable == null ? nothing : receivable.excess(),
                receivable == null ? null : receivable.settlement(),
                invoice.createdAt());
    }

    /** {@return the amount due when it was issued, tax included} */
    public Money payable() {
        return amounts.payable();
    }

    /** Without the name that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
