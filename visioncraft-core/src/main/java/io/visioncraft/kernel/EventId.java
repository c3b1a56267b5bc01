package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of an event. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record EventId(UUID value) implements Id {

    public EventId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static EventId of(String text) {
        return new EventId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
