package io.visioncraft.ordering;

import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores orders with their lines, in order, and their tax groups. Entries: {@link StatusChange} of {@link OrderStatus}. */
public interface OrderRepository extends AggregateRepository<Order, OrderId> {

    /** The order number is unique (ORD-8); a collision of the generator runs again with another number. */
    UniqueKey REFERENCE = UniqueKey.retried("order-reference", OrderingCodes.DUPLICATE_REFERENCE);

    /** Orders that a query finds, newest first by (createdAt, id) descending. */
    List<OrderSummary> list(Query query, @Nullable Position after, int limit);

    /** Status changes of one order in order, after a position. */
    List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit);

    /**
     * Whole histories of at most 500 orders, each in order; orders without any are left out. An adapter reads them at once, where
     * it can.
     */
    default Map<OrderId, List<Appended<StatusChange<OrderStatus>>>> histories(Collection<OrderId> orders) {
        return WholeList.ofEntries(orders, this::history);
    }

    /**
     * Puts another reason in the place of a status change's: what erasing a person does, and the one change that an appended row
     * sees (IDN-8). All else of the row stays as it is. Unknown positions are passed over. Erasing saves the order too, in the
     * same transaction.
     */
    void replaceReason(OrderId order, EntryPosition change, String reason);

    /**
     * What is looked for; all conditions hold together.
     *
     * @param customer only that customer's; null for all
     * @param statuses only those; empty for all
     */
    record Query(@Nullable UserId customer, Set<OrderStatus> statuses) {
        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * A place in a list.
     *
     * @param createdAt of the last one known
     * @param id of the last one known
     */
    record Position(Instant createdAt, OrderId id) {}
}
