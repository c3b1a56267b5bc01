package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Calls an order off (ORD-5). Immutable and thread-safe.
 *
 * @param order which order
 * @param reason why, at most 20,000 characters; null or blank for no reason given, which staff may do until work has started
 * @param expectedVersion the version that this is based on; null for any
 */
public record CancelOrder(
        @NotNull OrderId order,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    public static CancelOrder of(OrderId order) {
        return new CancelOrder(order, null, null);
    }

    /** The same, with the reason, which stays in the order's history. */
    public CancelOrder because(String why) {
        return new CancelOrder(order, why, expectedVersion);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public CancelOrder atVersion(long version) {
        return new CancelOrder(order, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
