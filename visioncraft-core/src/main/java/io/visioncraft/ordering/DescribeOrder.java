package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Says the buyer's reference, a note and the period of supply of a draft, in place of what was said before (ORD-1).
 * Immutable and thread-safe.
 *
 * @param order which draft
 * @param description what is said
 * @param expectedVersion the version that this is based on; null for any
 */
public record DescribeOrder(
        @NotNull OrderId order,
        @NotNull OrderDescription description,
        @Nullable Long expectedVersion) {

    public static DescribeOrder of(OrderId order, OrderDescription description) {
        return new DescribeOrder(order, description, null);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public DescribeOrder atVersion(long version) {
        return new DescribeOrder(order, description, version);
    }
}
