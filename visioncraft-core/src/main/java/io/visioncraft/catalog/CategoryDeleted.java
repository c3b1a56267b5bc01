package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** A category, by then without children and services, is gone (CAT-4). Immutable and thread-safe. */
public record CategoryDeleted() implements DomainEvent {

    @Override
    public String type() {
        return "category.deleted";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
