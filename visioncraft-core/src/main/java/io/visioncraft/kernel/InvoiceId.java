package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of an invoice. Immutable and thread-safe.
 *
 * @param value the bare UUID, never null
 */
public record InvoiceId(UUID value) implements Id {

    /**
     * Wraps a UUID that the library made.
     *
     * @param value the bare UUID; null is a {@link NullPointerException}
     */
    public InvoiceId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id from its canonical form.
     *
     * @param text 36 characters, in upper or lower case
     * @return the id
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public static InvoiceId of(String text) {
        return new InvoiceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
