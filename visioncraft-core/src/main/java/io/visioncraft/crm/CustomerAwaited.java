package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Staff asked the customer for something: {@code crm-record.customer-awaited}. Immutable and thread-safe.
 *
 * @param customer whose record
 */
public record CustomerAwaited(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.customer-awaited";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer);
    }
}
