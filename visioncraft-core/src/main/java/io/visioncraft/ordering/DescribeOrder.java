package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the buyer's references, the note, the place and the period of supply of a draft (ORD-1). Immutable and thread-safe.
 *
 * @param order the DRAFT order to describe
 * @param description the new values; those that it leaves out are removed
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record DescribeOrder(
        @NotNull OrderId order,
        @NotNull @Valid OrderDescription description,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param order the DRAFT order to describe
     * @param description the new values; those that it leaves out are removed
     */
    public static DescribeOrder of(OrderId order, OrderDescription description) {
        return new DescribeOrder(order, description, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public DescribeOrder atVersion(long version) {
        return new DescribeOrder(order, description, version);
    }
}
