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
public record InvoiceSearch(@Nullable UserId customer, SortedSet<InvoiceStatus> statuses) {

    public InvoiceSearch {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** All invoices that the caller may read. */
    public static InvoiceSearch all() {
        return new InvoiceSearch(null, new TreeSet<>());
    }

    /** Only those of one customer. */
    public InvoiceSearch ofCustomer(UserId customer) {
        return new InvoiceSearch(customer, statuses);
    }

    /** Only those of these statuses. */
    public InvoiceSearch in(InvoiceStatus... statuses) {
        return new InvoiceSearch(customer, new TreeSet<>(List.of(statuses)));
    }
}
