package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/** A password's hash was brought to today's parameters at a log-in; the password is the same (IDN-4). */
public record PasswordRehashed() implements DomainEvent {

    @Override
    public String type() {
        return "credentials.rehashed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
