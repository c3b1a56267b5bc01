package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an order (ORD-5). Immutable and thread-safe.
 *
 * @param order an order that is not at its end
 * @param reason why, kept in the history: several lines, at most 20,000 characters; null or blank for none, which is allowed
 *     until work has started
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record CancelOrder(
        @NotNull OrderId order,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command without a reason, for any version}
     *
     * @param order an order that is not at its end
     */
    public static CancelOrder of(OrderId order) {
        return new CancelOrder(order, null, null);
    }

    /**
     * {@return this command with a reason}
     *
     * @param why several lines, at most 20,000 characters; kept in the order's history
     */
    public CancelOrder because(String why) {
        return new CancelOrder(order, why, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public CancelOrder atVersion(long version) {
        return new CancelOrder(order, reason, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
