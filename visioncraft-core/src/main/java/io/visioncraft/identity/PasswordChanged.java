package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** A user put another password in the place of the one before; all sessions ended with it (IDN-7). */
public record PasswordChanged() implements DomainEvent {

    @Override
    public String type() {
        return "credentials.password-changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
