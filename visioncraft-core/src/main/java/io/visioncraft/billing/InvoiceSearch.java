package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only that customer's; null for all that the caller may read
 * @param statuses only those; empty for all
 */
public record InvoiceSearch(
        @Nullable UserId customer, @NotNull Set<@NotNull InvoiceStatus> statuses) {

    public InvoiceSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** All invoices that the caller may read. */
    public static InvoiceSearch all() {
        return new InvoiceSearch(null, Set.of());
    }

    /** Only those of one customer. */
    public InvoiceSearch ofCustomer(UserId customer) {
        return new InvoiceSearch(customer, statuses);
    }

    /** Only those of these statuses. */
    public InvoiceSearch in(InvoiceStatus... statuses) {
        return new InvoiceSearch(customer, new LinkedHashSet<>(Arrays.asList(statuses)));
    }
}
