package io.visioncraft.crm;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which CRM records a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only that customer's; null for all that the caller may read
 * @param assignee only those that this user works; null for all. Only staff may ask, since customers do not learn who works a record
 * @param statuses only those; empty for all
 */
public record CrmSearch(
        @Nullable UserId customer,
        @Nullable UserId assignee,
        @NotNull Set<@NotNull CrmStatus> statuses) {

    public CrmSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** All records that the caller may read. */
    public static CrmSearch all() {
        return new CrmSearch(null, null, Set.of());
    }

    /** Only those of one customer. */
    public CrmSearch ofCustomer(UserId customer) {
        return new CrmSearch(customer, assignee, statuses);
    }

    /** Only those that one user works. */
    public CrmSearch assignedTo(UserId assignee) {
        return new CrmSearch(customer, assignee, statuses);
    }

    /** Only those of these statuses. */
    public CrmSearch in(CrmStatus... statuses) {
        return new CrmSearch(customer, assignee, new LinkedHashSet<>(Arrays.asList(statuses)));
    }
}
