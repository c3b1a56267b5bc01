package io.visioncraft.billing;

import io.visioncraft.internal.Inputs;
import io.visioncraft.kernel.Days;
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

    /** Reads the dates. Those that are not valid are told, and none is used. */
    static IssuedWithin read(Inputs in, @Nullable LocalDate issuedFrom, @Nullable LocalDate issuedUntil) {
        LocalDate first = in.optional("issuedFrom", issuedFrom, Days::kept).orNull();
        LocalDate last = in.optional("issuedUntil", issuedUntil, Days::kept).orNull();
        if (first != null && last != null && last.isBefore(first)) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    "issuedUntil", "A period that begins on " + first + " does not end on " + last, "min", first));
        }
        return new IssuedWithin(first, last);
    }
}
