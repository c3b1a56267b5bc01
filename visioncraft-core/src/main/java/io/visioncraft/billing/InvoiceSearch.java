package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of invoices; all hold together. Immutable and thread-safe.
 *
 * @param customer the invoice is that customer's; null for all that the caller may read
 * @param statuses the invoice has one of these; empty for all
 */
public record InvoiceSearch(
        @Nullable UserId customer, @NotNull Set<@NotNull InvoiceStatus> statuses) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param customer the invoice is that customer's; null for all that the caller may read
     * @param statuses the invoice has one of these; empty for all
     */
    public InvoiceSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a search for every invoice that the caller may read} */
    public static InvoiceSearch all() {
        return new InvoiceSearch(null, Set.of());
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param customer the buyer
     */
    public InvoiceSearch ofCustomer(UserId customer) {
        return new InvoiceSearch(customer, statuses);
    }

    /**
     * {@return this search, limited to these statuses}
     *
     * @param statuses one or more; none for all
     */
    public InvoiceSearch in(InvoiceStatus... statuses) {
        return new InvoiceSearch(customer, new LinkedHashSet<>(Arrays.asList(statuses)));
    }
}
