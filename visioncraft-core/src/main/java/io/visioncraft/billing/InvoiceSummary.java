package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as lists show it. Immutable and thread-safe.
 *
 * @param id the invoice's id
 * @param order the order it is for
 * @param customer the buyer
 * @param status DRAFT, ISSUED or VOID
 * @param issue number, date and due date; null unless ISSUED
 * @param payable the total, tax included
 * @param createdAt when it was made, UTC, to the microsecond
 */
public record InvoiceSummary(
        InvoiceId id,
        OrderId order,
        UserId customer,
        InvoiceStatus status,
        @Nullable Issuance issue,
        Money payable,
        Instant createdAt) {

    /**
     * {@return the summary of an invoice}
     *
     * @param invoice copied in part
     */
    public static InvoiceSummary of(Invoice invoice) {
        return new InvoiceSummary(
                invoice.id(),
                invoice.order(),
                invoice.customer(),
                invoice.status(),
                invoice.issue(),
                invoice.totals().due(),
                invoice.createdAt());
    }
}
