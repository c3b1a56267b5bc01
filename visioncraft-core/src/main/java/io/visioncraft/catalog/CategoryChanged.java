package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Name, code or description of a category changed; its place did not. Immutable and thread-safe.
 *
 * @param code the code after the change, null for none
 */
public record CategoryChanged(@Nullable String code) implements DomainEvent {

    @Override
    public String type() {
        return "category.changed";
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        if (code != null) {
            data.put("code", code);
        }
        return data;
    }
}
