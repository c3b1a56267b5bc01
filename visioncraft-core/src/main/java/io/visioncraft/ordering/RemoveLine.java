package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Removes a line from a cart (ORD-3). Immutable and thread-safe.
 *
 * @param order the DRAFT order that has the line
 * @param line the id of the line
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record RemoveLine(
        @NotNull OrderId order,
        @NotNull OrderLineId line,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param order the DRAFT order that has the line
     * @param line the id of the line
     */
    public static RemoveLine of(OrderId order, OrderLineId line) {
        return new RemoveLine(order, line, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public RemoveLine atVersion(long version) {
        return new RemoveLine(order, line, version);
    }
}
