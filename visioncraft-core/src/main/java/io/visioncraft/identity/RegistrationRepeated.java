package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Somebody registered an e-mail address that a user has already, and was answered as if it were new (IDN-2). The host can
 * tell the owner by mail. It tells of no change to the user, and stands alone.
 *
 * @param user the owner of the address
 */
public record RegistrationRepeated(UserId user) implements DomainEvent {

    @Override
    public String type() {
        return "user.registration-repeated";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("user", user.toString());
    }
}
