package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a user. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record UserId(UUID value) implements Id {

    public UserId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static UserId of(String text) {
        return new UserId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
