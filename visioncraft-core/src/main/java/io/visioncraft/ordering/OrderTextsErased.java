package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The customer was erased, and with it what it had said about the order (IDN-8). Immutable and thread-safe.
 *
 * @param customer whose order
 */
public record OrderTextsErased(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "order.texts-erased";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString());
    }
}
