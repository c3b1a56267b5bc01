package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.List;
import java.util.Map;

/**
 * A user's name or billing profile was changed.
 *
 * @param changed which of {@code name} and {@code billing-profile}
 */
public record UserProfileChanged(List<String> changed) implements DomainEvent {

    public UserProfileChanged {
        changed = List.copyOf(changed);
    }

    @Override
    public String type() {
        return "user.profile-changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("changed", changed);
    }
}
