package io.visioncraft.kernel;

import java.util.UUID;

/**
 * A typed id: a UUID of version 7 that the library makes, and that cannot be mistaken for the id of another kind of record.
 * Implementations are records: immutable, thread-safe and equal by value. Their text is the canonical form of the UUID.
 */
public interface Id {

    /** {@return the bare UUID} */
    UUID value();

    /**
     * Reads a UUID from its canonical form.
     *
     * @param text 36 characters, in upper or lower case
     * @return the UUID
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    @Internal
    static UUID parse(String text) {
        if (Arguments.required("text", text).length() == 36) {
            try {
                UUID id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) {
                    return id;
                }
            } catch (IllegalArgumentException malformed) {
                // answered below, alike for every form
            }
        }
        throw KernelCodes.MALFORMED.rejection("An id is a UUID in its canonical form of 36 characters");
    }
}
