package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of an order. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record OrderId(UUID value) implements Id {

    public OrderId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static OrderId of(String text) {
        return new OrderId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
