package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Moves an order on through the business: confirm, start, hold, resume, complete (ORD-2). Immutable and thread-safe.
 *
 * @param order which order
 * @param reason why; null or blank for no reason given, at most 20,000 characters
 * @param expectedVersion the version that this is based on; null for any
 */
public record WorkOnOrder(
        @NotNull OrderId order,
        @Nullable String reason,
        @Nullable Long expectedVersion) {

    public static WorkOnOrder of(OrderId order) {
        return new WorkOnOrder(order, null, null);
    }

    /** The same, with the reason, which stays in the order's history. */
    public WorkOnOrder because(String why) {
        return new WorkOnOrder(order, why, expectedVersion);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public WorkOnOrder atVersion(long version) {
        return new WorkOnOrder(order, reason, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
