package io.visioncraft.ordering;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's references, a note, the place and the period of supply of an order (ORD-1). Immutable and thread-safe.
 *
 * @param references the buyer's references, which the invoice shows
 * @param note a note for the staff, several lines, at most 4,000 characters; empty for none
 * @param deliverTo where the supply goes; null if not stated
 * @param supplyFrom the first day of supply; null if not stated
 * @param supplyUntil the last day of supply, not before the first; null if not stated
 */
public record OrderDetails(
        OrderReferences references,
        String note,
        @Nullable Delivery deliverTo,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** The last day that a period of supply may have: 9999-12-31. The first is 0001-01-01. */
    public static final LocalDate LAST_DAY = Days.LAST;

    /** No reference, no note, no place and no period. */
    public static final OrderDetails NONE = new OrderDetails(OrderReferences.NONE, "", null, null, null);

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param references the buyer's references, which the invoice shows
     * @param note a note for the staff, several lines, at most 4,000 characters; empty for none
     * @param deliverTo where the supply goes; null if not stated
     * @param supplyFrom the first day of supply; null if not stated
     * @param supplyUntil the last day of supply, not before the first; null if not stated
     * @throws NullPointerException if there are no references, not even empty ones
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if only one day of the period is given,
     *     or the days are out of order or outside the years 1 to 9999; with the codes of {@link Text#keptOptionalLine} for
     *     the note
     */
    public OrderDetails {
        Objects.requireNonNull(references, "references");
        note = Text.keptOptionalLines(note, Text.DESCRIPTION);
        if (!isPeriod(supplyFrom, supplyUntil)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A period of supply has a first and a last day, in that order, up to " + LAST_DAY, "max", LAST_DAY);
        }
    }

    /** Whether there is a text: a reference, a note or a place. */
    boolean hasText() {
        return references.any() || !note.isEmpty() || deliverTo != null;
    }

    /** Whether the supply arrives at the same place, at the same time: then it is taxed alike (TAX-1). */
    boolean suppliedLike(OrderDetails other) {
        return Objects.equals(supplyUntil, other.supplyUntil) && Objects.equals(deliverTo, other.deliverTo);
    }

    /** These details with another period of supply. */
    OrderDetails supplied(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OrderDetails(references, note, deliverTo, first, last);
    }

    /** These details with tombstones in the place of texts; of the place of delivery the country stays (IDN-8). */
    OrderDetails erased() {
        return new OrderDetails(
                references.erased(),
                Tombstone.of(note),
                deliverTo == null ? null : deliverTo.erased(),
                supplyFrom,
                supplyUntil);
    }

    private static boolean isPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            return from == null && until == null;
        }
        return Days.isKept(from) && Days.isKept(until) && !until.isBefore(from);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
