package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
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
 * @param customer the buyer
 * @param status DRAFT, ISSUED or VOID
 * @param issue number, date and due date; null unless ISSUED
 * @param payable the amount due when it was issued, tax included
 * @param balance what is still owed, 0 or more; 0 unless ISSUED
 * @param excess the customer's money that came in for it and is not used, 0 or more
 * @param settlement how far it is settled; null unless ISSUED
 * @param createdAt when it was made, UTC, to the microsecond
 */
public record InvoiceSummary(
        InvoiceId id,
        OrderId order,
        UserId customer,
        InvoiceStatus status,
        @Nullable Issuance issue,
        Money payable,
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
        Money payable = invoice.totals().due();
        Money nothing = Money.zero(payable.currency());
        return new InvoiceSummary(
                invoice.id(),
                invoice.order(),
                invoice.customer(),
                invoice.status(),
                invoice.issue(),
                payable,
                receivable == null ? nothing : receivable.balance(),
                receivable == null ? nothing : receivable.excess(),
                receivable == null ? null : receivable.settlement(),
                invoice.createdAt());
    }
}
