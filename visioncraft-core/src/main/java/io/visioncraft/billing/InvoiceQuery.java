package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only that customer's; null for all that the caller may read
 * @param statuses only those; empty for all
 */
public record InvoiceQuery(@Nullable UserId customer, SortedSet<InvoiceStatus> statuses) {

    public InvoiceQuery {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** All invoices that the caller may read. */
    public static InvoiceQuery all() {
        return new InvoiceQuery(null, new TreeSet<>());
    }

    /** Only those of one customer. */
    public InvoiceQuery ofCustomer(UserId customer) {
        return new InvoiceQuery(customer, statuses);
    }

    /** Only those of these statuses. */
    public InvoiceQuery inStatus(InvoiceStatus... statuses) {
        return new InvoiceQuery(customer, new TreeSet<>(List.of(statuses)));
    }
}
