package io.visioncraft.tck.arbitrary;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.tck.call.NumberedRecords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The records that the steps so far have answered, by kind, in the order in which they came to be, as last answered. */
final class Known {

    private static final UUID NOBODY = new UUID(0x7000L, 0x8000_0000_0000_0000L);

    private final Map<String, Map<Id, Aggregate<?>>> records = new LinkedHashMap<>();

    /** Looks at an answer, whatever it is. */
    void learn(Object answer) {
        if (answer instanceof Optional<?> perhaps) {
            perhaps.ifPresent(this::learn);
        } else if (answer instanceof Collection<?> many) {
            many.forEach(this::learn);
        } else if (answer instanceof Aggregate<?> record) {
            records.computeIfAbsent(record.aggregateType(), type -> new LinkedHashMap<>())
                    .put(record.id(), record);
        }
    }

    /** The id of the record with that number. */
    <I extends Id> I id(String type, int number, Class<I> as, Function<UUID, I> of) {
        return nth(all(type), number).map(as::cast).orElseGet(() -> of.apply(NOBODY));
    }

    /** The id of the draft with that number, or of any order while there is none. */
    OrderId cart(int number) {
        List<Id> drafts = all("order").stream()
                .filter(id -> order(id).map(Order::status).orElseThrow() == OrderStatus.DRAFT)
                .toList();
        return nth(drafts, number)
                .map(OrderId.class::cast)
                .orElseGet(() -> id("order", number, OrderId.class, OrderId::new));
    }

    /** The line with that number, of an order as it was when it was last answered. */
    OrderLineId line(OrderId order, int number) {
        List<Id> lines = order(order).map(Order::lines).orElse(List.of()).stream()
                .<Id>map(OrderLine::id)
                .toList();
        return nth(lines, number).map(OrderLineId.class::cast).orElseGet(() -> new OrderLineId(NOBODY));
    }

    /** A record as it was when it was last answered; empty if it never was. */
    <A> Optional<A> last(String type, Id id, Class<A> as) {
        return Optional.ofNullable(records.getOrDefault(type, Map.of()).get(id)).map(as::cast);
    }

    private Optional<Order> order(Id id) {
        return last("order", id, Order.class);
    }

    /** All of a kind. */
    List<Id> all(String type) {
        return List.copyOf(records.getOrDefault(type, Map.of()).keySet());
    }

    /** All kinds that there are records of. */
    Set<String> types() {
        return records.keySet();
    }

    private static Optional<Id> nth(List<Id> ids, int number) {
        return number == NumberedRecords.UNKNOWN || ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.get(number % ids.size()));
    }
}
