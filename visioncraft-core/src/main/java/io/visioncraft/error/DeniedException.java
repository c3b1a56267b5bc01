package io.visioncraft.error;

import java.io.Serial;

/** The caller lacks a permission, or could not be authenticated. */
public final class DeniedException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    DeniedException(RejectionCode code, String message, Details details) {
        super(code, message, details, false, null);
    }
}
