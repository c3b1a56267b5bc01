package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The customer said something about the order: reference, note or period. What was said is not in the event. Immutable and thread-safe.
 *
 * @param customer whose order
 */
public record OrderDescribed(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "order.described";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString());
    }
}
