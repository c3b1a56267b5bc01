package io.visioncraft.spi;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;

/**
 * A unique key that the store enforces. Repositories declare theirs as constants. Immutable and thread-safe.
 *
 * @param name how adapters know it, stable; also a hint for the name of the constraint
 * @param code what the losing side is told, of kind conflict
 * @param transientClash true where another run of the use case finds the winner: idempotency keys, an order's invoice, a
 *     payment's reference; false where the duplicate is a rejection
 */
public record UniqueKey(String name, RejectionCode code, boolean transientClash) {

    /** A key whose violation is a rejection, never retried. */
    public static UniqueKey rejecting(String name, RejectionCode code) {
        return new UniqueKey(name, code, false);
    }

    /** A key whose violation makes the use case run again. */
    public static UniqueKey retried(String name, RejectionCode code) {
        return new UniqueKey(name, code, true);
    }

    /** What an adapter throws when the key is violated. */
    public VisionCraftException violated() {
        String message = "Another record holds the same " + name.replace('-', ' ');
        return transientClash ? ConflictException.transientClash(code, message, null) : code.rejection(message);
    }
}
