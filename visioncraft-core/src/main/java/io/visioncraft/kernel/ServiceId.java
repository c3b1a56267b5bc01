package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a service. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record ServiceId(UUID value) implements Id {

    public ServiceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static ServiceId of(String text) {
        return new ServiceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
