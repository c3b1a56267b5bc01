package io.visioncraft.billing;

import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search for invoices as a store is asked. Immutable and thread-safe.
 *
 * @param search the search, which is valid
 * @param issued the dates of issue that it names
 * @param due the last due date that it names
 */
record InvoiceQuestion(
        InvoiceSearch search, IssuedWithin issued, @Nullable LocalDate due) {

    static InvoiceQuestion read(Inputs in, InvoiceSearch search) {
        IssuedWithin issued = IssuedWithin.read(in, search.issuedFrom(), search.issuedUntil());
        return new InvoiceQuestion(
                search,
                issued,
                in.optional("dueUntil", search.dueUntil(), Days::kept).orNull());
    }

    /**
     * The conditions of a store's list.
     *
     * @param customer whose; null for all
     * @param today the date in the issuer's zone
     */
    InvoiceRepository.Query query(@Nullable UserId customer, LocalDate today) {
        return new InvoiceRepository.Query(
                customer,
                search.statuses(),
                settlements(),
                search.withExcess(),
                issued.from(),
                issued.until(),
                dueUntil(today),
                search.sort());
    }

    /** Whether no invoice can fit. */
    boolean findsNothing() {
        return search.overdue() && settlements().isEmpty();
    }

    private Set<Settlement> settlements() {
        if (!search.overdue()) {
            return search.settlements();
        }
        Set<Settlement> open = new HashSet<>(Settlement.OPEN);
        if (!search.settlements().isEmpty()) {
            open.retainAll(search.settlements());
        }
        return open;
    }

    private @Nullable LocalDate dueUntil(LocalDate today) {
        if (!search.overdue()) {
            return due;
        }
        LocalDate yesterday = today.minusDays(1);
        return due == null || yesterday.isBefore(due) ? yesterday : due;
    }
}
