package io.visioncraft.crm;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the business looks after its customers (CRM-1, CRM-2): set once in the builder. Immutable and thread-safe.
 *
 * @param types the types that records can have, case-sensitive; those of the rule and the host's own
 * @param reopenDays for how many days a customer's reply reopens a CLOSED record, 0 to 3,650; later replies begin a new,
 *     linked one
 */
public record CrmPolicy(SortedSet<String> types, int reopenDays) {

    private static final List<String> BUILT_IN = List.of("ISSUE", "INQUIRY", "COMPLAINT", "FEEDBACK");
    private static final int MAX_REOPEN_DAYS = 3_650;

    public CrmPolicy {
        SortedSet<String> all = new TreeSet<>(BUILT_IN);
        types.forEach(type -> all.add(Text.code(type)));
        types = Collections.unmodifiableSortedSet(all);
        if (reopenDays < 0 || reopenDays > MAX_REOPEN_DAYS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Records reopen for 0 to " + MAX_REOPEN_DAYS + " days, not " + reopenDays,
                    "min",
                    0,
                    "max",
                    MAX_REOPEN_DAYS);
        }
    }

    /** ISSUE, INQUIRY, COMPLAINT and FEEDBACK; a closed record reopens for 14 days. */
    public static CrmPolicy standard() {
        return new CrmPolicy(new TreeSet<>(), 14);
    }

    /** The same policy with more types. */
    public CrmPolicy withTypes(String... more) {
        SortedSet<String> all = new TreeSet<>(types);
        all.addAll(List.of(more));
        return new CrmPolicy(all, reopenDays);
    }

    /** The same policy with another number of days. */
    public CrmPolicy reopeningWithin(int days) {
        return new CrmPolicy(types, days);
    }

    /** A type that records can have, from its text. */
    String type(String typed) {
        String type = Text.code(typed);
        if (!types.contains(type)) {
            throw CrmCodes.UNKNOWN_CRM_TYPE.rejection("A CRM record has one of the types " + types, "types", types);
        }
        return type;
    }

    /** Whether a customer's reply at that time still reopens a record that was closed then. */
    boolean reopens(Instant closedAt, Instant now) {
        return !now.isAfter(closedAt.plus(Duration.ofDays(reopenDays)));
    }
}
