package io.visioncraft.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Another change was faster: a stale version, a duplicate, a reused idempotency key. If {@link #retryable()} is true, the
 * clash was transient and the same call may succeed in a new transaction. The library has then already run the use case
 * again, unless the transaction was the host's (GEN-6).
 */
public sealed class ConflictException extends VisionCraftException permits StaleAggregateException {

    @Serial
    private static final long serialVersionUID = 1L;

    ConflictException(
            RejectionCode code, String message, Details details, boolean retryable, @Nullable Throwable cause) {
        super(code, message, details, retryable, cause);
    }

    /**
     * {@return a clash that another run of the whole use case may resolve, retryable} For adapters: a deadlock, a
     * serialisation failure, or a unique key that is declared transient.
     *
     * @param code a code of kind conflict
     * @param message a safe sentence, never the store's own words
     * @param cause the exception of the store, kept for the log and never part of the message; may be null
     * @throws IllegalArgumentException if the code is of another kind
     */
    public static ConflictException transientClash(RejectionCode code, String message, @Nullable Throwable cause) {
        if (code.kind() != RejectionKind.CONFLICT) {
            throw new IllegalArgumentException(code + " is no code of a conflict");
        }
        return new ConflictException(code, message, Details.NONE, true, cause);
    }

    /** {@return whether the clash was transient: such a clash comes from the store} */
    @Override
    public boolean fromBelow() {
        return retryable();
    }
}
