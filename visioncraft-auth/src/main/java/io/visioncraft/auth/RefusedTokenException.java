package io.visioncraft.auth;

import java.io.Serial;

/**
 * Ends the check of a token at the step that refuses it. It never leaves the package, and is cheap: it has no stack trace.
 */
final class RefusedTokenException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedTokenException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
