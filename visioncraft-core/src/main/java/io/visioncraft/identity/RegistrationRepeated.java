package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * Somebody registered an e-mail address that this user has already, and was answered as if it were new (IDN-2). The host can
 * tell the owner by mail.
 */
public record RegistrationRepeated() implements DomainEvent {

    @Override
    public String type() {
        return "user.registration-repeated";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
