package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The order is done. Immutable and thread-safe.
 *
 * @param customer whose order
 */
public record OrderCompleted(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "order.completed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString());
    }
}
