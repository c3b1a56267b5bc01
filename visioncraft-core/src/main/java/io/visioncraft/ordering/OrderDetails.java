package io.visioncraft.ordering;

import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may say about an order (ORD-1). Immutable and thread-safe.
 *
 * @param buyerReference the buyer's own reference, goes onto the invoice; empty for none, at most 64 characters
 * @param note a note for the staff; empty for none, at most 4,000 characters
 * @param supplyFrom first day of the period of supply, null if not stated
 * @param supplyUntil last day of the period of supply, null if not stated; never before {@code supplyFrom}
 */
public record OrderDetails(
        String buyerReference,
        String note,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** The last day that a period of supply may hold; the first is in the year 1. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Nothing said. */
    public static final OrderDetails NONE = new OrderDetails("", "", null, null);

    public OrderDetails {
        buyerReference = Text.keptOptionalLine(buyerReference, Text.CODE);
        note = Text.keptOptionalLines(note, Text.DESCRIPTION);
        if (!isPeriod(supplyFrom, supplyUntil)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A period of supply has a first and a last day, in that order, up to " + LAST_DAY, "max", LAST_DAY);
        }
    }

    /** Whether anything is said in words: a reference or a note. */
    public boolean hasText() {
        return !buyerReference.isEmpty() || !note.isEmpty();
    }

    /** The same period, with tombstones in the place of words (IDN-8). */
    OrderDetails erased() {
        return new OrderDetails(Tombstone.of(buyerReference), Tombstone.of(note), supplyFrom, supplyUntil);
    }

    private static boolean isPeriod(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null || until == null) {
            return from == null && until == null;
        }
        return !from.isBefore(FIRST_DAY) && !until.isBefore(from) && !until.isAfter(LAST_DAY);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
