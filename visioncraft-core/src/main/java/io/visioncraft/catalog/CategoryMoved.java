package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A category, and with it its subtree, went under another parent (CAT-3). Immutable and thread-safe.
 *
 * @param from the parent before, null if it was a root
 * @param to the parent after, null if it is a root now
 * @param rank orders it among its new siblings
 */
public record CategoryMoved(
        @Nullable CategoryId from, @Nullable CategoryId to, long rank) implements DomainEvent {

    @Override
    public String type() {
        return "category.moved";
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        if (from != null) {
            data.put("from", from);
        }
        if (to != null) {
            data.put("to", to);
        }
        data.put("rank", rank);
        return data;
    }
}
