package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a role. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record RoleId(UUID value) implements Id {

    public RoleId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static RoleId of(String text) {
        return new RoleId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
