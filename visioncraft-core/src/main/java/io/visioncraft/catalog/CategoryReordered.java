package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * A category has another rank among the same siblings (CAT-2): it was given another place, or the ranks of all were spread
 * anew to make room. Immutable and thread-safe.
 *
 * @param rank orders it among its siblings
 */
public record CategoryReordered(long rank) implements DomainEvent {

    @Override
    public String type() {
        return "category.reordered";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("rank", rank);
    }
}
