package io.visioncraft.ordering;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer orders. (Life story: ordering feature.)
 *
 * @param id the id, for life
 * @param reference the readable, unique order number (ORD-8), at most 64 characters
 * @param customer whose order
 * @param status where it stands
 * @param lines 0 to 500, at least one once placed
 * @param totals net, tax and payable, in the order's one currency
 * @param details what the customer said about it
 * @param createdAt when it came to be
 * @param placedAt when it was placed; null while DRAFT
 * @param version see {@link Aggregate}
 */
public record Order(
        OrderId id,
        String reference,
        UserId customer,
        OrderStatus status,
        List<OrderLine> lines,
        DocumentTotals totals,
        OrderDetails details,
        Instant createdAt,
        @Nullable Instant placedAt,
        long version)
        implements Aggregate<OrderId> {

    /** The most lines (ORD-1). */
    public static final int MAX_LINES = 500;

    public Order {
        lines = List.copyOf(lines);
    }

    @Override
    public String aggregateType() {
        return "order";
    }

    @Override
    public Order atVersion(long version) {
        return new Order(id, reference, customer, status, lines, totals, details, createdAt, placedAt, version);
    }
}
