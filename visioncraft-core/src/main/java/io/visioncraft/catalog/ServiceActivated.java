package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A service went on offer, for the first time or again. Immutable and thread-safe.
 *
 * @param from the status before
 */
public record ServiceActivated(ServiceStatus from) implements DomainEvent {

    @Override
    public String type() {
        return "service.activated";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("from", from);
    }
}
