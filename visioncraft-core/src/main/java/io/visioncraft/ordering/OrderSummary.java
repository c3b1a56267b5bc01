package io.visioncraft.ordering;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list. Immutable and thread-safe.
 *
 * @param id the id
 * @param reference the order number
 * @param customer whose order
 * @param status where it stands
 * @param payable the total, tax included
 * @param lines how many lines it has
 * @param createdAt when it came to be
 * @param placedAt when it was placed; null while DRAFT
 * @param changedAt when it was last changed
 */
public record OrderSummary(
        OrderId id,
        String reference,
        UserId customer,
        OrderStatus status,
        Money payable,
        int lines,
        Instant createdAt,
        @Nullable Instant placedAt,
        Instant changedAt) {

    /** {@code order} in a list. */
    public static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id(),
                order.reference(),
                order.customer(),
                order.status(),
                order.payable(),
                order.lines().size(),
                order.createdAt(),
                order.placedAt(),
                order.changedAt());
    }
}
