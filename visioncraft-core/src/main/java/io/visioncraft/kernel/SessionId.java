package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a session, which is a family of refresh tokens. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record SessionId(UUID value) implements Id {

    public SessionId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static SessionId of(String text) {
        return new SessionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
