package io.visioncraft.billing;

import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A search for invoices as a store is asked. A store limits a list by the date that it is sorted by; the other date is looked at
 * invoice by invoice. Since no invoice is due before its date of issue, it still narrows the first. Immutable and thread-safe.
 *
 * @param search the search, which is valid
 * @param issued the dates of issue that it names
 * @param due the last due date that it names
 */
record InvoiceQuestion(
        InvoiceSearch search, IssuedWithin issued, @Nullable LocalDate due) {

    static InvoiceQuestion read(Inputs in, InvoiceSearch search) {
        IssuedWithin issued = IssuedWithin.read(in, search.issuedFrom(), search.issuedUntil());
        return new InvoiceQuestion(search, issued, IssuedWithin.day(in, "dueUntil", search.dueUntil()));
    }

    /**
     * The conditions of a store's list.
     *
     * @param customer whose; null for all
     * @param today the date in the issuer's zone
     */
    InvoiceRepository.Query query(@Nullable UserId customer, LocalDate today) {
        LocalDate last = earlier(issued.until(), dueUntil(today));
        return new InvoiceRepository.Query(
                customer,
                search.statuses(),
                settlements(),
                search.withExcess(),
                issued.from(),
                search.sort() == InvoiceSort.NEWEST ? last : dueUntil(today),
                search.sort());
    }

    /** Whether no invoice can fit. */
    boolean findsNothing() {
        return search.overdue() && settlements().isEmpty();
    }

    /** The condition on the other date; null where there is none. */
    Cursors.@Nullable Sieve<InvoiceSummary> sieve(LocalDate today) {
        LocalDate last = dueUntil(today);
        if (search.sort() == InvoiceSort.NEWEST) {
            return last == null ? null : sieve(issue -> !issue.dueDate().isAfter(last));
        }
        return issued.from() == null && issued.until() == null ? null : sieve(issue -> issued.includes(issue.date()));
    }

    private static Cursors.Sieve<InvoiceSummary> sieve(Predicate<Issuance> fits) {
        return new Cursors.Sieve<>(
                InvoiceSearch.MOST_LOOKED_AT, invoice -> invoice.issue() != null && fits.test(invoice.issue()));
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
        return search.overdue() ? earlier(due, today.minusDays(1)) : due;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
