package io.visioncraft.ordering;

import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs on a line, and where that comes from. Immutable and thread-safe.
 *
 * @param unitPrice the net price of one unit
 * @param entry the price entry it was taken from; null where staff stated it (ORD-3)
 * @param reason why staff stated it, empty where it was taken from an entry; at most 4,000 characters
 */
public record LinePrice(UnitPrice unitPrice, @Nullable PriceId entry, String reason) {

    public LinePrice {
        reason = Text.optionalLines(reason, Text.DESCRIPTION);
    }
}
