package io.visioncraft.ordering;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it. Immutable and thread-safe.
 *
 * @param id the order's id
 * @param reference the order number, 1 to 64 characters
 * @param customer the owner and later the buyer
 * @param status where it stands in its life
 * @param payable the total, tax included
 * @param lines the number of lines, 0 to 500
 * @param createdAt when it was made, UTC, to the microsecond
 * @param placedAt when it was placed; null while DRAFT, and for a draft that was cancelled
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

    /**
     * {@return the summary of an order}
     *
     * @param order copied in part
     */
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
