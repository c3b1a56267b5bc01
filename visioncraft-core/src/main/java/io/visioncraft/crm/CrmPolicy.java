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
 * The host's choices for CRM (CRM-1, CRM-2), made once in the builder. Immutable and thread-safe.
 *
 * @param types the types of records, case-sensitive, at most 64 characters each; the four of the rule are always among
 *     them
 * @param reopenDays for how many days a customer's reply reopens a CLOSED record, 0 to 3,650; a later reply opens a
 *     new, linked record
 */
public record CrmPolicy(SortedSet<String> types, int reopenDays) {

    private static final List<String> BUILT_IN = List.of("ISSUE", "INQUIRY", "COMPLAINT", "FEEDBACK");
    private static final int MAX_REOPEN_DAYS = 3_650;

    /**
     * Adds the four types of the rule and checks the parts.
     *
     * @param types the types of records, case-sensitive, at most 64 characters each; the four of the rule are always
     *     among them
     * @param reopenDays for how many days a customer's reply reopens a CLOSED record, 0 to 3,650; a later reply opens a
     *     new, linked record
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the days, or a code of
     *     {@link Text#code} for a type
     */
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

    /**
     * {@return the policy with ISSUE, INQUIRY, COMPLAINT and FEEDBACK, in which a CLOSED record reopens for 14 days}
     */
    public static CrmPolicy standard() {
        return new CrmPolicy(new TreeSet<>(), 14);
    }

    /**
     * {@return this policy with more types}
     *
     * @param more the types to add, at most 64 characters each
     * @throws io.visioncraft.error.InvalidInputException with a code of {@link Text#code} for a type
     */
    public CrmPolicy withTypes(String... more) {
        SortedSet<String> all = new TreeSet<>(types);
        all.addAll(List.of(more));
        return new CrmPolicy(all, reopenDays);
    }

    /**
     * {@return this policy with another number of days}
     *
     * @param days for how many days a customer's reply reopens a CLOSED record, 0 to 3,650
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
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
