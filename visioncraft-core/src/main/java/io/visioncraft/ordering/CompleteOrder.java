package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Completes an order, with all that was ordered or with less (ORD-5). Immutable and thread-safe.
 *
 * @param order an order IN_PROGRESS
 * @param supply what was supplied, and when; null where all was supplied and the order says when
 * @param reason why, kept in the history: several lines, at most 20,000 characters; null or blank for none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record CompleteOrder(
        @NotNull OrderId order,
        @Nullable @Valid SupplyStatement supply,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that says that all was supplied, without a reason, for any version}
     *
     * @param order an order IN_PROGRESS
     */
    public static CompleteOrder of(OrderId order) {
        return new CompleteOrder(order, null, null, null);
    }

    /**
     * {@return this command with what was supplied, and when}
     *
     * @param statement lines and days
     */
    public CompleteOrder supplied(SupplyStatement statement) {
        return new CompleteOrder(order, statement, reason, expectedVersion);
    }

    /**
     * {@return this command with a reason}
     *
     * @param why several lines, at most 20,000 characters; kept in the order's history
     */
    public CompleteOrder because(String why) {
        return new CompleteOrder(order, supply, why, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public CompleteOrder atVersion(long version) {
        return new CompleteOrder(order, supply, reason, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
