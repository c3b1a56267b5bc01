package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an order (ORD-5). Immutable and thread-safe.
 *
 * @param order an order that is not at its end
 * @param supply what was supplied before, and when, which stays billed; staff alone may state it. Null for nothing
 * @param reason why, kept in the history: several lines, at most 20,000 characters; null or blank for none, which is allowed
 *     until work has started
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record CancelOrder(
        @NotNull OrderId order,
        @Nullable @Valid SupplyStatement supply,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command without a reason, for any version}
     *
     * @param order an order that is not at its end
     */
    public static CancelOrder of(OrderId order) {
        return new CancelOrder(order, null, null, null);
    }

    /**
     * {@return this command with what was supplied before, which stays billed} Needs {@code order:work:any}.
     *
     * @param statement one line or more of which something was supplied, and when; of the others nothing was
     */
    public CancelOrder supplied(SupplyStatement statement) {
        return new CancelOrder(order, statement, reason, expectedVersion);
    }

    /**
     * {@return this command with a reason}
     *
     * @param why several lines, at most 20,000 characters; kept in the order's history
     */
    public CancelOrder because(String why) {
        return new CancelOrder(order, supply, why, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public CancelOrder atVersion(long version) {
        return new CancelOrder(order, supply, reason, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
