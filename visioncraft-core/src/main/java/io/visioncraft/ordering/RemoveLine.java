package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line out of a cart (ORD-3). Immutable and thread-safe.
 *
 * @param order which draft
 * @param line which line
 * @param expectedVersion the version that this is based on; null for any
 */
public record RemoveLine(
        @NotNull OrderId order,
        @NotNull OrderLineId line,
        @Nullable Long expectedVersion) {

    public static RemoveLine of(OrderId order, OrderLineId line) {
        return new RemoveLine(order, line, null);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public RemoveLine atVersion(long version) {
        return new RemoveLine(order, line, version);
    }
}
