package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a price entry. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record PriceId(UUID value) implements Id {

    public PriceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static PriceId of(String text) {
        return new PriceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
