package io.visioncraft.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The library or something below it cannot answer. Says nothing about the request itself; with code {@code outcome-unknown} the
 * effect may or may not have happened, and the same call with its idempotency key finds out. Where {@link #retryable()} is false
 * it will not answer before somebody has mended it. A web host answers 503, and 429 where the code is {@code log-in-throttled}.
 */
public final class UnavailableException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean fromBelow;

    /** The library's own answer. */
    UnavailableException(RejectionCode code, String message, Details details) {
        this(code, message, details, false, false, null);
    }

    private UnavailableException(
            RejectionCode code,
            String message,
            Details details,
            boolean retryable,
            boolean fromBelow,
            @Nullable Throwable cause) {
        super(code, message, details, retryable, cause);
        this.fromBelow = fromBelow;
    }

    /**
     * There is no time or no room to begin what is asked, so that nothing below was asked for it; the same call may be answered
     * later.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence
     */
    public static UnavailableException notNow(RejectionCode code, String message) {
        requireUnavailable(code);
        return new UnavailableException(code, message, Details.NONE, true, false, null);
    }

    /**
     * For adapters: something below failed.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence, never the store's own words
     * @param cause what was caught, for the log; may be null
     */
    public static UnavailableException causedBy(RejectionCode code, String message, @Nullable Throwable cause) {
        requireUnavailable(code);
        return new UnavailableException(code, message, Details.NONE, true, true, cause);
    }

    /**
     * For adapters: something below is not as the library needs it, so that the same call fails again until somebody has mended
     * it.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence, never the store's own words
     * @param cause what was caught, for the log; may be null
     * @param namesAndValues what helps to mend it, name before value: of tables, columns and constraints, never of what is stored
     */
    public static UnavailableException untilMended(
            RejectionCode code, String message, @Nullable Throwable cause, Object... namesAndValues) {
        requireUnavailable(code);
        return new UnavailableException(code, message, Details.of(namesAndValues), false, true, cause);
    }

    @Override
    public boolean fromBelow() {
        return fromBelow;
    }

    private static void requireUnavailable(RejectionCode code) {
        if (code.kind() != RejectionKind.UNAVAILABLE) {
            throw new IllegalArgumentException(code + " is no code of unavailability");
        }
    }
}
