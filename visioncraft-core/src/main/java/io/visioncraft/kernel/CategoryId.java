package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a category. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record CategoryId(UUID value) implements Id {

    public CategoryId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static CategoryId of(String text) {
        return new CategoryId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
