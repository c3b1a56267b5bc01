package io.visioncraft.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else was faster: a stale version, a duplicate, a reused idempotency key. Where {@link #retryable()} is true the
 * clash was transient and the same call may succeed in a new transaction; the library itself has then already tried, unless
 * the transaction was the host's (GEN-6).
 */
public sealed class ConflictException extends VisionCraftException permits StaleAggregateException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConflictException(
            RejectionCode code, String message, Details details, boolean retryable, @Nullable Throwable cause) {
        super(code, message, details, retryable, cause);
    }

    /**
     * A clash that another run of the whole use case may resolve. For adapters: deadlocks, serialisation failures and unique
     * keys that are declared transient.
     *
     * @param code a code of kind conflict
     * @param cause what the store said, kept for the log and never part of the message; may be null
     */
    public static ConflictException transientClash(RejectionCode code, String message, @Nullable Throwable cause) {
        if (code.kind() != RejectionKind.CONFLICT) {
            throw new IllegalArgumentException(code + " is no code of a conflict");
        }
        return new ConflictException(code, message, Details.NONE, true, cause);
    }

    /** A transient clash is one of the store's. */
    @Override
    public boolean fromBelow() {
        return retryable();
    }
}
