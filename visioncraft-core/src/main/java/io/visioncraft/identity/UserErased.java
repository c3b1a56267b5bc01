package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** A user's personal data was replaced by tombstones, for good (IDN-8). */
public record UserErased() implements DomainEvent {

    @Override
    public String type() {
        return "user.erased";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
