package io.visioncraft.ordering;

import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores orders with their lines, in their order, and their tax groups; {@code save} appends {@link StatusChange}s of
 * {@link OrderStatus}.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface OrderRepository extends AggregateRepository<Order, OrderId> {

    /** The order number is unique, compared as bytes (ORD-8). On a collision the use case runs again with another number. */
    UniqueKey REFERENCE = UniqueKey.retried("order-reference", OrderingCodes.DUPLICATE_REFERENCE);

    /**
     * Finds an order by its number.
     *
     * @param reference the whole order number, compared as bytes: case counts
     * @return the order; empty if there is none
     */
    Optional<Order> findByReference(String reference);

    /**
     * Lists the orders that a query finds, newest first: by (createdAt, id) descending.
     *
     * @param query conditions that hold together
     * @param after the last order of the part before; null for the first part
     * @param limit the most orders to return, 1 or more
     * @return the orders after that place
     */
    List<OrderSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * Lists the status changes of one order by (version, ordinal).
     *
     * @param order the id of the order
     * @param after the position of the last row of the part before; {@link EntryPosition#START} for the first part
     * @param limit the most rows to return, 1 or more
     * @return the rows after that position
     */
    List<Appended<StatusChange<OrderStatus>>> history(OrderId order, EntryPosition after, int limit);

    /**
     * Finds the whole histories of several orders. An adapter overrides it to read them in one query, if it can.
     *
     * @param orders at most 500 ids; none of them finds nothing
     * @return the rows of each order by (version, ordinal); orders without any are left out
     */
    default Map<OrderId, List<Appended<StatusChange<OrderStatus>>>> histories(Collection<OrderId> orders) {
        return WholeList.ofEntries(orders, this::history);
    }

    /**
     * Replaces the reason of a status change and leaves the rest of the row as it is. Only erasing a person does so; an
     * appended row never changes otherwise (IDN-8). A position without a row is ignored. The order is saved in the same
     * transaction.
     *
     * @param order the id of the order
     * @param change the position of the row, which the same transaction may have appended
     * @param reason the new reason, at most 20,000 characters
     */
    void replaceReason(OrderId order, EntryPosition change, String reason);

    /**
     * The conditions of a list; all hold together. Immutable and thread-safe.
     *
     * @param customer the order is that customer's; null for all
     * @param service the order has one line or more of that service, and is listed once; null for any lines and none
     * @param statuses the order has one of these; empty for all
     * @param from the order was made at that instant or later, UTC, to the microsecond; null for no start
     * @param before the order was made before that instant, UTC, to the microsecond; null for no end
     */
    record Query(
            @Nullable UserId customer,
            @Nullable ServiceId service,
            Set<OrderStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant before) {

        /** Every order. */
        public static final Query ALL = new Query(null, null, Set.of(), null, null);

        /**
         * Copies the statuses.
         *
         * @param customer the order is that customer's; null for all
         * @param service the order has one line or more of that service, and is listed once; null for any lines and none
         * @param statuses the order has one of these; empty for all
         * @param from the order was made at that instant or later; null for no start
         * @param before the order was made before that instant; null for no end
         */
        public Query {
            statuses = Set.copyOf(statuses);
        }

        /**
         * {@return this query, limited to one customer}
         *
         * @param user the owner of the orders
         */
        public Query ofCustomer(@Nullable UserId user) {
            return new Query(user, service, statuses, from, before);
        }

        /**
         * {@return this query, limited to orders with a line of one service}
         *
         * @param wanted the service; null for any lines and none
         */
        public Query withService(@Nullable ServiceId wanted) {
            return new Query(customer, wanted, statuses, from, before);
        }

        /**
         * {@return this query, limited to these statuses}
         *
         * @param wanted one or more; empty for all
         */
        public Query in(Set<OrderStatus> wanted) {
            return new Query(customer, service, wanted, from, before);
        }

        /**
         * {@return this query, limited to a span of time}
         *
         * @param start the first instant at which the order may have been made; null for no start
         * @param end the first instant after those; null for no end
         */
        public Query made(@Nullable Instant start, @Nullable Instant end) {
            return new Query(customer, service, statuses, start, end);
        }
    }

    /**
     * A place in a list by (createdAt, id).
     *
     * @param createdAt when the last order that was read was made
     * @param id the id of the last order that was read
     */
    record Position(Instant createdAt, OrderId id) {}
}
