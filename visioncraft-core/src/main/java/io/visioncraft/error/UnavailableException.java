package io.visioncraft.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The library or something below it cannot answer now. Says nothing about the request itself; with code
 * {@code outcome-unknown} the effect may or may not have happened, and the same call with its idempotency key finds out. A web host
 * answers 503, and 429 where the code is {@code log-in-throttled}.
 */
public final class UnavailableException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnavailableException(
            RejectionCode code, String message, Details details, boolean retryable, @Nullable Throwable cause) {
        super(code, message, details, retryable, cause);
    }

    /**
     * For adapters: something below failed.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence, never the store's own words
     * @param cause what was caught, for the log; may be null
     */
    public static UnavailableException causedBy(RejectionCode code, String message, @Nullable Throwable cause) {
        if (code.kind() != RejectionKind.UNAVAILABLE) {
            throw new IllegalArgumentException(code + " is no code of unavailability");
        }
        return new UnavailableException(code, message, Details.NONE, true, cause);
    }
}
