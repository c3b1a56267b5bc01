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
public record CrmSearch(@Nullable UserId customer, SortedSet<CrmStatus> statuses) {

    public CrmSearch {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** All records that the caller may read. */
    public static CrmSearch all() {
        return new CrmSearch(null, new TreeSet<>());
    }

    /** Only those of one customer. */
    public CrmSearch ofCustomer(UserId customer) {
        return new CrmSearch(customer, statuses);
    }

    /** Only those of these statuses. */
    public CrmSearch in(CrmStatus... statuses) {
        return new CrmSearch(customer, new TreeSet<>(List.of(statuses)));
    }
}
