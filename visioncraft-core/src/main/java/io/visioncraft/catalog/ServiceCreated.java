package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A service came to be, as a DRAFT. Immutable and thread-safe.
 *
 * @param code its code
 * @param category its category
 */
public record ServiceCreated(String code, CategoryId category) implements DomainEvent {

    @Override
    public String type() {
        return "service.created";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("code", code, "category", category);
    }
}
