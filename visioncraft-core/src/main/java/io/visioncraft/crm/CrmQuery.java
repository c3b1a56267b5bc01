package io.visioncraft.crm;

import io.visioncraft.kernel.UserId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which CRM records a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only that customer's; null for all that the caller may read
 * @param statuses only those; empty for all
 */
public record CrmQuery(@Nullable UserId customer, SortedSet<CrmStatus> statuses) {

    public CrmQuery {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** All records that the caller may read. */
    public static CrmQuery all() {
        return new CrmQuery(null, new TreeSet<>());
    }

    /** Only those of one customer. */
    public CrmQuery ofCustomer(UserId customer) {
        return new CrmQuery(customer, statuses);
    }

    /** Only those of these statuses. */
    public CrmQuery inStatus(CrmStatus... statuses) {
        return new CrmQuery(customer, new TreeSet<>(List.of(statuses)));
    }
}
