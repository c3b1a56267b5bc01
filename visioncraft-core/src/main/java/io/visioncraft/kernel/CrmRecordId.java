package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of a CRM record. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record CrmRecordId(UUID value) implements Id {

    public CrmRecordId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static CrmRecordId of(String text) {
        return new CrmRecordId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
