package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The order was called off. Immutable and thread-safe.
 *
 * @param customer whose order
 * @param from where it stood before
 */
public record OrderCancelled(UserId customer, OrderStatus from) implements DomainEvent {

    @Override
    public String type() {
        return "order.cancelled";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString(), "from", from.name());
    }
}
