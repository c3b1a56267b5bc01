package io.visioncraft.ordering;

import io.visioncraft.kernel.KernelCodes;
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

    /** Nothing said. */
    public static final OrderDetails NONE = new OrderDetails("", "", null, null);

    public OrderDetails {
        buyerReference = Text.optionalLine(buyerReference, Text.CODE);
        note = Text.optionalLines(note, Text.DESCRIPTION);
        if ((supplyFrom == null) != (supplyUntil == null)
                || (supplyFrom != null && supplyUntil != null && supplyUntil.isBefore(supplyFrom))) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A period of supply has a first and a last day, in that order");
        }
    }
}
