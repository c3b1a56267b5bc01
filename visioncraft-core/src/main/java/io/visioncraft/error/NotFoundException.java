package io.visioncraft.error;

import java.io.Serial;

/** The record does not exist, or the caller may not know that it does. Reading someone else's record with only an {@code own} permission answers this too (GEN-2). */
public final class NotFoundException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotFoundException(RejectionCode code, String message, Details details) {
        super(code, message, details, false, null);
    }
}
