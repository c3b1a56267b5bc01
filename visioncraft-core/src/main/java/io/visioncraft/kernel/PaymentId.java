package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a payment. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record PaymentId(UUID value) implements Id {

    public PaymentId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static PaymentId of(String text) {
        return new PaymentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
