package io.visioncraft.error;

import java.io.Serial;

/**
 * The record does not exist, or the caller may not know that it exists. Reading another user's record with only an
 * {@code own} permission also ends with this exception (GEN-2).
 */
public final class NotFoundException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotFoundException(RejectionCode code, String message, Details details) {
        super(code, message, details, false, null);
    }
}
