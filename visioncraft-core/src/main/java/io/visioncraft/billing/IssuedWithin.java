package io.visioncraft.billing;

import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of issue that a search names (GEN-12). Immutable and thread-safe.
 *
 * @param from the first date; null for no first date
 * @param until the last date; null for no last date
 */
record IssuedWithin(@Nullable LocalDate from, @Nullable LocalDate until) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Reads the dates. Those that are not valid are told, and none is used. */
    static IssuedWithin read(Inputs in, @Nullable LocalDate issuedFrom, @Nullable LocalDate issuedUntil) {
        LocalDate first = day(in, "issuedFrom", issuedFrom);
        LocalDate last = day(in, "issuedUntil", issuedUntil);
        if (first != null && last != null && last.isBefore(first)) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    "issuedUntil", "A period that begins on " + first + " does not end on " + last, "min", first));
        }
        return new IssuedWithin(first, last);
    }

    /** A day that a store can keep; null, and told, for another. */
    static @Nullable LocalDate day(Inputs in, String path, @Nullable LocalDate day) {
        if (day == null || !(day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            return day;
        }
        in.add(KernelCodes.OUT_OF_RANGE.at(
                path, "A day lies between " + FIRST_DAY + " and " + LAST_DAY, "min", FIRST_DAY, "max", LAST_DAY));
        return null;
    }

    boolean includes(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }
}
