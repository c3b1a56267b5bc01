package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Work on the order went on. Immutable and thread-safe.
 *
 * @param customer whose order
 */
public record OrderResumed(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "order.resumed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString());
    }
}
