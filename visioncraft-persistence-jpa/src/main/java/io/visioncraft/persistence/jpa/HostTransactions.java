package io.visioncraft.persistence.jpa;

import java.util.function.Consumer;

/**
 * The operations that {@link JpaPersistence#joining} needs from the host's transactions. The guide on host transactions has an
 * implementation for Spring and one for Jakarta Transactions.
 *
 * <p>Implementations are thread-safe. Each method concerns the transaction of the calling thread.
 */
public interface HostTransactions {

    /**
     * Returns whether use cases must join an open transaction. A transaction that is marked rollback-only is active. A
     * committed transaction that is still notifying its listeners is not active, even if it is still bound to the thread: a
     * call from a listener needs a new one.
     *
     * @return true if use cases must join an open transaction
     */
    boolean isActive();

    /**
     * Returns whether the host has begun the open transaction for reading only. A use case that writes is refused in it with
     * {@code store-misconfigured} before its first statement, and the transaction stays whole; one that reads takes part. Asked
     * only while {@link #isActive} returns true.
     *
     * @return true if nothing may be written in it; false, unless it is implemented, leaves the decision to the database
     */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * Returns whether the shared entity manager now lends a connection though no transaction is open, and gives it back after each
     * call. A yes where it is kept leaves a transaction of the database's open if connections do not commit by themselves.
     * Work that only reads then begins none, which saves the round trip of its commit. Asked only while {@link #isActive}
     * returns false.
     *
     * @return true if it does; false, unless it is implemented: each reading has a transaction
     */
    default boolean lendsWithoutTransaction() {
        return false;
    }

    /**
     * Begins a transaction and runs the work in it. If the work returns, it commits; if the work throws, it rolls back and
     * rethrows the exception. The library calls it only while {@link #isActive} returns false. If an ending transaction is
     * still bound to the thread, suspend it first and resume it afterwards.
     *
     * @param work runs once, in the transaction
     * @throws Exception if begin, commit or rollback fails
     */
    void required(Runnable work) throws Exception;

    /** Marks the open transaction rollback-only. Repeating it has no effect. */
    void setRollbackOnly();

    /**
     * Registers a callback that is called once, after the open transaction has ended: with true after a commit, with false
     * after a rollback or if the outcome is unknown. The callback throws nothing.
     *
     * @param ended the callback
     * @throws IllegalStateException if no callback can be registered any more, because the transaction is marked rollback-only
     *     or is ending; the use case is then refused with {@code rolled-back}
     */
    void afterCompletion(Consumer<Boolean> ended);
}
