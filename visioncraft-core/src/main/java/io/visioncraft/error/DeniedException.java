package io.visioncraft.error;

import java.io.Serial;

/**
 * The caller lacks a permission, or could not be authenticated. A web host answers 403. It answers 401 for the codes
 * {@code log-in-required}, {@code not-authenticated}, {@code bad-credentials} and {@code bad-token}, where logging in may
 * help.
 */
public final class DeniedException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    DeniedException(RejectionCode code, String message, Details details) {
        super(code, message, details, false, null);
    }
}
