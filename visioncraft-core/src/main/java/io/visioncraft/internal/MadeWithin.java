package io.visioncraft.internal;

import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The instants between which a record was made, of the days that a search names (GEN-12). Immutable and thread-safe.
 *
 * @param from the first instant; null for no start
 * @param before the first instant after those; null for no end
 */
@Internal
public record MadeWithin(@Nullable Instant from, @Nullable Instant before) {

    /** Any time. */
    public static final MadeWithin ANY = new MadeWithin(null, null);

    /**
     * Reads the days of a search, which are those of the issuer's zone. Days that are not valid are told, and none is used.
     *
     * @param in collects the violations, {@code out-of-range} at {@code madeFrom} or {@code madeUntil}
     * @param madeFrom the first day; null for no start
     * @param madeUntil the last day, not before the first; null for no end
     * @param issuer whose zone it is
     * @return the instants of these days
     */
    public static MadeWithin read(
            Inputs in, @Nullable LocalDate madeFrom, @Nullable LocalDate madeUntil, Issuer issuer) {
        LocalDate first = in.optional("madeFrom", madeFrom, Days::kept).orNull();
        LocalDate last = in.optional("madeUntil", madeUntil, Days::kept).orNull();
        if (first != null && last != null && last.isBefore(first)) {
            in.add(KernelCodes.OUT_OF_RANGE.at(
                    "madeUntil", "A period that begins on " + first + " does not end on " + last, "min", first));
        }
        // an instant beyond those that a store keeps limits nothing
        Instant from = first == null ? null : issuer.startOf(first);
        Instant before = last == null ? null : issuer.startOf(last.plusDays(1));
        return new MadeWithin(
                from != null && from.isBefore(Instants.EARLIEST) ? null : from,
                before != null && before.isAfter(Instants.LATEST) ? null : before);
    }
}
