package io.visioncraft.spi;

import org.jspecify.annotations.Nullable;

/**
 * Runs work in a transaction of the store. Thread-safe; a transaction belongs to the thread that began it.
 *
 * <p>An adapter guarantees, at READ COMMITTED or above:
 *
 * <ul>
 *   <li>The transaction commits when the work returns and rolls back on <em>any</em> throwable, which is passed on unwrapped.
 *   <li>A nested call joins. When nested work throws, the outer transaction can no longer commit, even if the outer work
 *       catches: the outer call then throws a retryable conflict with code {@code rolled-back}.
 *   <li>A stale version, a violated unique key, a deadlock or a serialisation failure that shows at commit is thrown from the
 *       outermost call as the typed exception, with nothing stored.
 *   <li>A connection that is lost at commit is <em>unavailable</em> with code {@code outcome-unknown}; before that, with
 *       {@code store-unavailable}.
 *   <li>In a transaction with a {@link Deadline}, a statement waits for a lock no longer than the time that is left; a store
 *       that counts whole seconds may exceed it by one. The lock may be a guard, a row that another transaction has changed,
 *       or a unique key that it has taken. After that time the statement is refused with {@code concurrent-change},
 *       retryable. A statement that the database ends because it runs too long is <em>unavailable</em> with
 *       {@code store-unavailable}.
 *   <li>Nothing leaks to the next call on the thread, nor to the next call that gets the same connection.
 * </ul>
 */
public interface TransactionRunner {

    /**
     * Work that returns a value and may throw any exception.
     *
     * @param <T> its result
     * @param <X> the checked exception that it throws, {@link RuntimeException} for none
     */
    @FunctionalInterface
    interface Work<T extends @Nullable Object, X extends Exception> {
        /**
         * Does the work.
         *
         * @return its result
         * @throws X if the work fails
         */
        T run() throws X;
    }

    /**
     * Runs work in a transaction. If a transaction is open on this thread, the work joins it and its deadline stays in force.
     *
     * @param deadline the instant until which the transaction may wait for locks. After it, a store may refuse a statement
     *     that could wait, as {@link io.visioncraft.error.UnavailableException} with {@code deadline-exceeded}; it never
     *     refuses the commit for that reason
     * @param work runs once
     * @param <T> the result of the work
     * @param <X> the checked exception of the work
     * @return the result of the work
     * @throws X if the work throws it; the transaction has then rolled back, or can only roll back
     */
    <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work) throws X;

    /**
     * Runs work in a transaction without a deadline: it waits for locks as long as the store is configured to. Joins an open
     * transaction.
     *
     * @param work runs once
     * @param <T> the result of the work
     * @param <X> the checked exception of the work
     * @return the result of the work
     * @throws X if the work throws it
     */
    default <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
        return inTransaction(Deadline.none(), work);
    }

    /**
     * Runs work that only reads. If a transaction is open on this thread, the work joins it as in
     * {@link #inTransaction(Deadline, Work)}. Otherwise it runs without a transaction: no statement begins or ends one, each
     * statement sees the data that is committed when it runs, and no outcome can be unknown. A store that cannot read without
     * a transaction begins one and ends it.
     *
     * <p>A failure of the store within the work dooms the reading, or the open transaction, even if the work catches it: the
     * outermost call throws {@link io.visioncraft.error.ConflictException} with {@code rolled-back}, retryable. An exception
     * of nested work dooms an open transaction, as in {@link #inTransaction(Deadline, Work)}. Without an open transaction it
     * has no further effect, since nothing is half done.
     *
     * <p>To take a guard, to write, to register an action or to begin a transaction within the work is a mistake of the
     * library or of an adapter: an {@link IllegalStateException}, with nothing stored.
     *
     * @param deadline the instant after which a statement is refused with {@code deadline-exceeded}, retryable; in an open
     *     transaction the deadline of that transaction is in force
     * @param work runs once
     * @param <T> the result of the work
     * @param <X> the checked exception of the work
     * @return the result of the work
     * @throws X if the work throws it
     */
    <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X;

    /**
     * Runs work that only reads, without a deadline.
     *
     * @param work runs once
     * @param <T> the result of the work
     * @param <X> the checked exception of the work
     * @return the result of the work
     * @throws X if the work throws it
     */
    default <T extends @Nullable Object, X extends Exception> T reading(Work<T, X> work) throws X {
        return reading(Deadline.none(), work);
    }

    /**
     * Tells which reads will probably follow, so that a store that can do so answers several of them in one round trip. Nothing
     * is stored, locked or remembered by that, and no answer is another. A read that follows gives what it would have given at
     * some moment since this call: the writes of the open transaction are among it, and so is what others committed before a
     * guard that was taken since. The store may run the given reads, or collect their questions, or ignore them, as this method
     * does unless a store overrides it. What wraps a runner passes the call on.
     *
     * <p>A read that fails here, or finds a record that is not valid, has no effect on the transaction or the reading: it fails
     * where it is asked. An answer belongs to the transaction or reading in which it was foreseen, and to equal arguments.
     *
     * <p>The reads may hold what a caller has typed, before anybody knows whether the caller may ask and whether it is valid. A
     * store that takes their questions along leaves those out that it could refuse: the statement before them would fail with
     * them.
     *
     * @param reads calls methods of repositories that find or list, whose answers may be empty here and nobody looks at; each is
     *     asked again with equal arguments, or never. One of them locks what it finds when it is asked,
     *     {@code CrmDeskRepository.firstQueued}; foreseen, it locks nothing, but it may be asked together with the next guard, and
     *     then locks behind it. What the reads throw may be passed on
     * @throws IllegalStateException if no transaction is open and no reading runs on this thread; a store that ignores the reads
     *     need not tell
     */
    default void foresee(Runnable reads) {
        // reads one by one, as they are asked
    }

    /** {@return whether a transaction is open on this thread, including one that the host began; false within a reading} */
    boolean active();

    /**
     * Runs an action once after the outermost transaction of this thread has committed, in the order of registration; never
     * after a rollback. An exception of an action reaches neither the caller nor another action.
     *
     * @param action the action; it may begin a transaction
     * @throws IllegalStateException if no transaction is open
     */
    void afterCommit(Runnable action);
}
