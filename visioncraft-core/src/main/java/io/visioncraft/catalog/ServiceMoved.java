package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A service went into another category. Immutable and thread-safe.
 *
 * @param from the category before
 * @param to the category after
 */
public record ServiceMoved(CategoryId from, CategoryId to) implements DomainEvent {

    @Override
    public String type() {
        return "service.moved";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("from", from, "to", to);
    }
}
