package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a line of an order. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record OrderLineId(UUID value) implements Id {

    public OrderLineId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static OrderLineId of(String text) {
        return new OrderLineId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
