package io.visioncraft.kernel;

import java.util.UUID;

/**
 * A typed id: a UUID (version 7, made by the library) that cannot be mistaken for the id of something else. Implementations
 * are records, so immutable, thread-safe and equal by value; their text is the canonical form of the UUID.
 */
public interface Id {

    /** The bare id. */
    UUID value();

    /**
     * Reads the canonical 36-character form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
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
