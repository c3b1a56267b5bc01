package io.visioncraft.spring.boot.settings;

import io.visioncraft.kernel.Internal;
import java.io.Serial;

/** Neither a bean nor properties say what a part of the library is. It stops the start, and the report tells the remedy. */
@Internal
public final class MissingPartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What to write where. */
    private final String action;

    /**
     * Makes an exception of one missing part.
     *
     * @param description what was not found
     * @param action what to write where
     */
    public MissingPartException(String description, String action) {
        super(description);
        this.action = action;
    }

    /** {@return what to write where} */
    public String action() {
        return action;
    }
}
