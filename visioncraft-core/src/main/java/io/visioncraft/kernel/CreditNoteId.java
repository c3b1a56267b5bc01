package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a credit note. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record CreditNoteId(UUID value) implements Id {

    public CreditNoteId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static CreditNoteId of(String text) {
        return new CreditNoteId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
