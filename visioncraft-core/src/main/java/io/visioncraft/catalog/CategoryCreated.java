package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A category came to be. Immutable and thread-safe.
 *
 * @param parent the node above, null for a root
 * @param code its code, null for none
 * @param rank orders it among its siblings
 */
public record CategoryCreated(
        @Nullable CategoryId parent, @Nullable String code, long rank) implements DomainEvent {

    @Override
    public String type() {
        return "category.created";
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        if (parent != null) {
            data.put("parent", parent);
        }
        if (code != null) {
            data.put("code", code);
        }
        data.put("rank", rank);
        return data;
    }
}
