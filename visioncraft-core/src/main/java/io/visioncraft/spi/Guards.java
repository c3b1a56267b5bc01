package io.visioncraft.spi;

/**
 * Locks for rules that span rows. Thread-safe; a lock belongs to the open transaction.
 *
 * <p>An adapter guarantees: {@link #hold} returns when no other transaction holds that key and keeps it until this one ends,
 * on every path; what the others committed before is visible to reads made after it returns. Holding a key twice is once. A
 * deadlock or a lock that cannot be had before the transaction's {@link Deadline} is a retryable conflict with code
 * {@code concurrent-change}.
 */
public interface Guards {

    /**
     * Takes the lock and keeps it to the end of the transaction.
     *
     * @throws IllegalStateException if no transaction is open
     */
    void hold(Guard guard);
}
