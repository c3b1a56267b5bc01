package io.visioncraft.spi;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;

/**
 * A unique key that the store enforces. Repositories declare theirs as constants. Immutable and thread-safe.
 *
 * @param name the stable name by which adapters know the key; also a hint for the name of the constraint
 * @param code the code that the losing side gets, of kind conflict
 * @param transientClash true if another run of the use case finds the winner (idempotency keys, an order's invoice, a
 *     payment's reference); false if the duplicate is a rejection
 */
public record UniqueKey(String name, RejectionCode code, boolean transientClash) {

    /**
     * {@return a key whose violation is a rejection, never retried}
     *
     * @param name the stable name, lower-case words joined by hyphens
     * @param code a code of kind conflict
     */
    public static UniqueKey rejecting(String name, RejectionCode code) {
        return new UniqueKey(name, code, false);
    }

    /**
     * {@return a key whose violation makes the use case run again}
     *
     * @param name the stable name, lower-case words joined by hyphens
     * @param code a code of kind conflict
     */
    public static UniqueKey retried(String name, RejectionCode code) {
        return new UniqueKey(name, code, true);
    }

    /**
     * {@return the exception that an adapter throws if the key is violated: {@link ConflictException}, retryable if the clash
     * is transient}
     */
    public VisionCraftException violated() {
        String message = "Another record holds the same " + name.replace('-', ' ');
        return transientClash ? ConflictException.transientClash(code, message, null) : code.rejection(message);
    }
}
