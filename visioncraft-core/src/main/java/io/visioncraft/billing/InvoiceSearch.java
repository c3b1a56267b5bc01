package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of invoices, and its order (GEN-12); all conditions hold together. Immutable and thread-safe.
 *
 * <p>A condition on dates, on the settlement or on an excess finds ISSUED invoices alone. Where a list is sorted by one date and
 * limited by the other, the store reads past the invoices that do not fit: those of one term of payment, save where the list is
 * sorted by due date and ends with a date of issue, whose last part reads past all that is owed and was issued later.
 *
 * @param customer the invoice is that customer's; null for all that the caller may read
 * @param statuses the invoice has one of these; empty for all
 * @param settlements the invoice is settled in one of these ways; empty for all
 * @param withExcess whether only invoices with an excess are found: with money of the customer's that is not used
 * @param issuedFrom the first date of issue; null for no first date
 * @param issuedUntil the last date of issue, not before the first; null for no last date
 * @param dueUntil the last due date; null for no last date
 * @param overdue whether only invoices are found on which something is owed after their due date
 * @param sort the order
 */
public record InvoiceSearch(
        @Nullable UserId customer,
        @NotNull Set<@NotNull InvoiceStatus> statuses,
        @NotNull Set<@NotNull Settlement> settlements,
        boolean withExcess,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedUntil,
        @Nullable LocalDate dueUntil,
        boolean overdue,
        @NotNull InvoiceSort sort) {

    /**
     * Copies the sets and checks nothing: the use case reports every violation with its path.
     *
     * @param customer the invoice is that customer's; null for all that the caller may read
     * @param statuses the invoice has one of these; empty for all
     * @param settlements the invoice is settled in one of these ways; empty for all
     * @param withExcess whether only invoices with an excess are found
     * @param issuedFrom the first date of issue; null for no first date
     * @param issuedUntil the last date of issue; null for no last date
     * @param dueUntil the last due date; null for no last date
     * @param overdue whether only invoices are found on which something is owed after their due date
     * @param sort the order
     */
    public InvoiceSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
        settlements = settlements == null ? settlements : Collections.unmodifiableSet(new LinkedHashSet<>(settlements));
    }

    /** {@return a search for every invoice that the caller may read, newest first} */
    public static InvoiceSearch all() {
        return new InvoiceSearch(null, Set.of(), Set.of(), false, null, null, null, false, InvoiceSort.NEWEST);
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param customer the buyer
     */
    public InvoiceSearch ofCustomer(UserId customer) {
        return new InvoiceSearch(
                customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, overdue, sort);
    }

    /**
     * {@return this search, limited to these statuses}
     *
     * @param statuses one or more; none for all
     */
    public InvoiceSearch in(InvoiceStatus... statuses) {
        return new InvoiceSearch(
                customer,
                new LinkedHashSet<>(Arrays.asList(statuses)),
                settlements,
                withExcess,
                issuedFrom,
                issuedUntil,
                dueUntil,
                overdue,
                sort);
    }

    /**
     * {@return this search, limited to invoices that are settled in one of these ways}
     *
     * @param wanted one or more; none for all
     */
    public InvoiceSearch settledAs(Settlement... wanted) {
        return settledAs(new LinkedHashSet<>(Arrays.asList(wanted)));
    }

    private InvoiceSearch settledAs(Set<Settlement> wanted) {
        return new InvoiceSearch(
                customer, statuses, wanted, withExcess, issuedFrom, issuedUntil, dueUntil, overdue, sort);
    }

    /** {@return this search, limited to invoices on which something is owed: UNPAID and PART_PAID} */
    public InvoiceSearch open() {
        return settledAs(Settlement.OPEN);
    }

    /** {@return this search, limited to invoices with money of the customer's that is not used} */
    public InvoiceSearch onlyWithExcess() {
        return new InvoiceSearch(
                customer, statuses, settlements, true, issuedFrom, issuedUntil, dueUntil, overdue, sort);
    }

    /**
     * {@return this search, limited to invoices of that date of issue or later}
     *
     * @param day in the years 1 to 9999
     */
    public InvoiceSearch issuedFrom(LocalDate day) {
        return new InvoiceSearch(
                customer, statuses, settlements, withExcess, day, issuedUntil, dueUntil, overdue, sort);
    }

    /**
     * {@return this search, limited to invoices of that date of issue or earlier}
     *
     * @param day in the years 1 to 9999, and not before the first date
     */
    public InvoiceSearch issuedUntil(LocalDate day) {
        return new InvoiceSearch(customer, statuses, settlements, withExcess, issuedFrom, day, dueUntil, overdue, sort);
    }

    /**
     * {@return this search, limited to invoices that are or were due on that day or earlier}
     *
     * @param day in the years 1 to 9999
     */
    public InvoiceSearch dueUntil(LocalDate day) {
        return new InvoiceSearch(
                customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, day, overdue, sort);
    }

    /** {@return this search, limited to invoices on which something is owed after their due date, as of today} */
    public InvoiceSearch onlyOverdue() {
        return new InvoiceSearch(
                customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, true, sort);
    }

    /** {@return this search, sorted by due date, earliest first, and limited to invoices on which something is owed} */
    public InvoiceSearch mostUrgentFirst() {
        return sortedBy(InvoiceSort.MOST_URGENT);
    }

    /** {@return this search, sorted by date of issue, oldest first, as a journal is written} */
    public InvoiceSearch oldestFirst() {
        return sortedBy(InvoiceSort.OLDEST);
    }

    private InvoiceSearch sortedBy(InvoiceSort order) {
        return new InvoiceSearch(
                customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, overdue, order);
    }
}
