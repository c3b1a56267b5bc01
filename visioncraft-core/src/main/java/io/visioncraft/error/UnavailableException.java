package io.visioncraft.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The library or a system below it cannot answer. The request itself may be correct. With code {@code outcome-unknown} the
 * change may or may not be stored; the same call with its idempotency key finds out. If {@link #retryable()} is false, the
 * call fails again until an operator has repaired the cause. A web host answers 429 for the codes {@code log-in-throttled}
 * and {@code log-in-busy}, 503 if {@link #retryable()}, and else 500.
 */
public final class UnavailableException extends VisionCraftException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether a system below the library has failed. */
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
     * {@return the library's own refusal, retryable: there is no time or no room to begin} Nothing below was asked; the same
     * call may succeed later.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence
     * @param namesAndValues data for programs, each name before its value; names are texts, and no value is null
     * @throws IllegalArgumentException if the code is of another kind, or if the last name has no value
     * @throws ClassCastException if a name is not a text
     * @throws NullPointerException if a value is null
     */
    public static UnavailableException notNow(RejectionCode code, String message, Object... namesAndValues) {
        requireUnavailable(code);
        return new UnavailableException(code, message, Details.of(namesAndValues), true, false, null);
    }

    /**
     * {@return the failure of a system below, retryable} For adapters.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence, never the store's own words
     * @param cause the exception that was caught, for the log; may be null
     * @throws IllegalArgumentException if the code is of another kind
     */
    public static UnavailableException causedBy(RejectionCode code, String message, @Nullable Throwable cause) {
        requireUnavailable(code);
        return new UnavailableException(code, message, Details.NONE, true, true, cause);
    }

    /**
     * {@return the failure of a system below that is not set up as the library needs it, not retryable} The same call fails
     * again until an operator has repaired it. For adapters.
     *
     * @param code a code of kind unavailable
     * @param message a safe sentence, never the store's own words
     * @param cause the exception that was caught, for the log; may be null
     * @param namesAndValues data that helps the operator, name before value: tables, columns and constraints, never stored
     *     values
     * @throws IllegalArgumentException if the code is of another kind
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
