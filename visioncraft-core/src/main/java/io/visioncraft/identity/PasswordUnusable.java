package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** Somebody tried to log in against a stored hash that nobody can use: it was damaged or made by other means. */
public record PasswordUnusable() implements DomainEvent {

    @Override
    public String type() {
        return "credentials.unusable";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
