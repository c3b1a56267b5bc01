package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Somebody tried to log in against a stored hash that nobody can use: it was damaged or made by other means. It tells of no
 * change to the credentials, and stands alone.
 *
 * @param user whose hash it is
 */
public record PasswordUnusable(UserId user) implements DomainEvent {

    @Override
    public String type() {
        return "credentials.unusable";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("user", user.toString());
    }
}
