package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.List;
import java.util.Map;

/**
 * A role has another name or grants something else (ROL-2).
 *
 * @param renamed whether the name changed
 * @param granted permissions that it grants now and did not before
 * @param withdrawn permissions that it grants no more
 */
public record RoleChanged(boolean renamed, List<String> granted, List<String> withdrawn) implements DomainEvent {

    public RoleChanged {
        granted = List.copyOf(granted);
        withdrawn = List.copyOf(withdrawn);
    }

    @Override
    public String type() {
        return "role.changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("renamed", renamed, "granted", granted, "withdrawn", withdrawn);
    }
}
