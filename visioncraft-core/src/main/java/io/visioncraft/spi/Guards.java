package io.visioncraft.spi;

/**
 * Locks for rules that span rows. Thread-safe; a lock belongs to the transaction of this thread (GRD-1).
 *
 * <p>An adapter guarantees:
 *
 * <ul>
 *   <li>{@link #hold} returns when no other transaction holds the key, and this transaction then holds it until it ends, by
 *       commit or rollback.
 *   <li>A read after {@link #hold} sees all that earlier holders of the key have committed.
 *   <li>Holding a key twice is the same as holding it once.
 * </ul>
 */
public interface Guards {

    /**
     * Takes a lock and keeps it until the transaction ends.
     *
     * @param guard the lock; two guards with equal keys are one lock
     * @throws io.visioncraft.error.ConflictException retryable, with {@code concurrent-change}, after a deadlock, or if the
     *     lock cannot be had before the {@link Deadline} of the transaction
     * @throws IllegalStateException if no transaction is open
     */
    void hold(Guard guard);
}
