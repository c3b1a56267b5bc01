package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a credit note. Immutable and thread-safe.
 *
 * @param value the bare UUID, never null
 */
public record CreditNoteId(UUID value) implements Id {

    /**
     * Wraps a UUID that the library made.
     *
     * @param value the bare UUID; null is a {@link NullPointerException}
     */
    public CreditNoteId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id from its canonical form.
     *
     * @param text 36 characters, in upper or lower case
     * @return the id
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public static CreditNoteId of(String text) {
        return new CreditNoteId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
