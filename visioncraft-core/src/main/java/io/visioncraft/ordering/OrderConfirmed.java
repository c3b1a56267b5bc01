package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The business accepted the order. Immutable and thread-safe.
 *
 * @param customer whose order
 */
public record OrderConfirmed(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "order.confirmed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString());
    }
}
