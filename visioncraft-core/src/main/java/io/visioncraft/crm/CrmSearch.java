package io.visioncraft.crm;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CRM records that a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only records of this customer; null for all that the caller may read
 * @param assignee only records of this agent; null for all. For staff only: customers do not learn who works a record
 * @param statuses only records of these statuses; empty for all
 * @param madeFrom the first day on which a record may have been opened, in the issuer's zone; null for no first day
 * @param madeUntil the last such day, not before the first; null for no last day
 */
public record CrmSearch(
        @Nullable UserId customer,
        @Nullable UserId assignee,
        @NotNull Set<@NotNull CrmStatus> statuses,
        @Nullable LocalDate madeFrom,
        @Nullable LocalDate madeUntil) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param customer only records of this customer; null for all that the caller may read
     * @param assignee only records of this agent; null for all. For staff only: customers do not learn who works a
     *     record
     * @param statuses only records of these statuses; empty for all
     * @param madeFrom the first day on which a record may have been opened, in the issuer's zone; null for no first day
     * @param madeUntil the last such day, not before the first; null for no last day
     */
    public CrmSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a search for all records that the caller may read} */
    public static CrmSearch all() {
        return new CrmSearch(null, null, Set.of(), null, null);
    }

    /**
     * {@return this search, for the records of one customer}
     *
     * @param customer whose records are listed
     */
    public CrmSearch ofCustomer(UserId customer) {
        return new CrmSearch(customer, assignee, statuses, madeFrom, madeUntil);
    }

    /**
     * {@return this search, for the records of one agent}
     *
     * @param assignee the agent who works the records
     */
    public CrmSearch assignedTo(UserId assignee) {
        return new CrmSearch(customer, assignee, statuses, madeFrom, madeUntil);
    }

    /**
     * {@return this search, for the records of these statuses}
     *
     * @param statuses the statuses; none for all
     */
    public CrmSearch in(CrmStatus... statuses) {
        return new CrmSearch(customer, assignee, new LinkedHashSet<>(Arrays.asList(statuses)), madeFrom, madeUntil);
    }

    /**
     * {@return this search, for the records opened on a day or later}
     *
     * @param first the first day, in the issuer's zone, year 1 to 9999; null for no first day
     */
    public CrmSearch madeFrom(@Nullable LocalDate first) {
        return new CrmSearch(customer, assignee, statuses, first, madeUntil);
    }

    /**
     * {@return this search, for the records opened on a day or earlier}
     *
     * @param last the last day, in the issuer's zone, year 1 to 9999; null for no last day
     */
    public CrmSearch madeUntil(@Nullable LocalDate last) {
        return new CrmSearch(customer, assignee, statuses, madeFrom, last);
    }
}
