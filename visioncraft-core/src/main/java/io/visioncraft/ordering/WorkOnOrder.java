package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Confirms, starts, holds or resumes an order (ORD-2). Immutable and thread-safe.
 *
 * @param order the order to work on
 * @param reason why, kept in the history: several lines, at most 20,000 characters; null or blank for none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record WorkOnOrder(
        @NotNull OrderId order,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command without a reason, for any version}
     *
     * @param order the order to work on
     */
    public static WorkOnOrder of(OrderId order) {
        return new WorkOnOrder(order, null, null);
    }

    /**
     * {@return this command with a reason}
     *
     * @param why several lines, at most 20,000 characters; kept in the order's history
     */
    public WorkOnOrder because(String why) {
        return new WorkOnOrder(order, why, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public WorkOnOrder atVersion(long version) {
        return new WorkOnOrder(order, reason, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
