package io.visioncraft.error;

import java.io.Serial;

/** A rule of the business forbids the change. {@link #code()} names the failure and {@link #details()} hold its data. */
public final class RuleViolatedException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    RuleViolatedException(RejectionCode code, String message, Details details) {
        super(code, message, details, false, null);
    }
}
