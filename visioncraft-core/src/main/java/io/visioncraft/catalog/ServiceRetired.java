package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** A service is no longer on offer. Immutable and thread-safe. */
public record ServiceRetired() implements DomainEvent {

    @Override
    public String type() {
        return "service.retired";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
