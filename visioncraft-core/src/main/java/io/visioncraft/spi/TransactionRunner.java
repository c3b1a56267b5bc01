package io.visioncraft.spi;

import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction of the store. Thread-safe; a transaction belongs to the thread that began it.
 *
 * <p>An adapter guarantees, at READ COMMITTED or above:
 *
 * <ul>
 *   <li>The transaction commits when the work returns and rolls back on <em>any</em> throwable, which is passed on
 *       unwrapped.
 *   <li>A nested call joins. When nested work throws, the outer transaction can no longer commit, even if the outer work
 *       catches: the outer call then throws a retryable conflict with code {@code rolled-back}.
 *   <li>A stale version, a violated unique key, a deadlock or a serialisation failure that shows at commit is thrown from
 *       the outermost call as the typed exception, with nothing stored.
 *   <li>A connection that is lost at commit is <em>unavailable</em> with code {@code outcome-unknown}; before that, with
 *       {@code store-unavailable}.
 *   <li>What waits for a lock in a transaction with a {@link Deadline}, be it a guard, a row that another transaction has
 *       changed or a unique key that it has taken, waits no longer than the time that is left, but for a second at most
 *       where the store counts in such. Then it is refused with {@code concurrent-change}, retryable. A statement that
 *       the database ends for its own length is <em>unavailable</em> with {@code store-unavailable}.
 *   <li>Nothing leaks to the next call on the thread, nor to the next one that gets the same connection.
 * </ul>
 */
public interface TransactionRunner {

    /**
     * Work that may answer with a value and may throw anything.
     *
     * @param <T> what it answers
     * @param <X> the checked exception it throws, {@link RuntimeException} for none
     */
    @FunctionalInterface
    interface Work<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    /**
     * Runs work in a transaction, joining the one that is open on this thread, which keeps the deadline that it began with.
     *
     * @param deadline until when the transaction may wait for locks. Once it has passed, a store may refuse what could have to
     *     wait with {@code deadline-exceeded}; it never refuses the commit for that
     */
    <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work) throws X;

    /** Runs work in a transaction that waits for locks as long as the store by itself does, or joins the open one. */
    default <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        return inTransaction(Deadline.none(), work);
    }

    /**
     * Runs work that only reads: in the transaction that is open on this thread, as {@link #inTransaction(Deadline, Work)} does,
     * else without one. Then nothing has to be sent to begin and to end it, each statement sees what is committed when it runs,
     * and there is no outcome that could be unknown. A store that cannot read without a transaction begins one and ends it.
     *
     * <p>A failure of the store within such work dooms it, or the transaction that is open, even if the work catches it: the call,
     * or the outermost one, is refused as {@code rolled-back}, retryable. What nested work throws of its own dooms an open
     * transaction as any nested work does; where none is open it is of no further effect, since nothing is half done.
     *
     * <p>To take a guard, to write, to register an action or to begin a transaction within such work is a mistake of the library
     * or of an adapter: an {@link IllegalStateException}, with nothing stored.
     *
     * @param deadline after which a statement is refused with {@code deadline-exceeded}, retryable; in an open transaction that of
     *     the transaction holds
     */
    <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X;

    /** Runs work that only reads, however long that takes. */
    default <T extends @Nullable Object, X extends Exception> T reading(Work<T, X> work) throws X {
        return reading(Deadline.none(), work);
    }

    /** Whether a transaction is open on this thread, the host's own included. */
    boolean active();

    /**
     * Runs an action once after the outermost transaction of this thread has committed, in the order of registration;
     * never if it rolls back. What an action throws reaches neither the caller nor the other actions.
     *
     * @throws IllegalStateException if no transaction is open
     */
    void afterCommit(Runnable action);
}
