package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of an invoice. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record InvoiceId(UUID value) implements Id {

    public InvoiceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static InvoiceId of(String text) {
        return new InvoiceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
