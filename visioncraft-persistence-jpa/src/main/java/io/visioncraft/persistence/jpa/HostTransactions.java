package io.visioncraft.persistence.jpa;

import java.util.function.Consumer;

/**
 * What {@link JpaPersistence#joining} needs of a host's transactions; some twenty lines for each kind of them. The guide on
 * host transactions has those for Spring and for Jakarta Transactions.
 *
 * <p>Implementations are thread-safe. "The transaction" is that of the calling thread.
 */
public interface HostTransactions {

    /**
     * Whether a transaction is open that use cases have to join. One that is marked rollback-only is open. One that has
     * committed and is telling so is not, even if it is still bound to the thread: what is called from there needs another.
     *
     * @return true while use cases have to join the transaction
     */
    boolean isActive();

    /**
     * Runs work in a transaction that it begins: commits it when the work returns and rolls it back when the work throws
     * anything, which it passes on. The library calls it where {@link #isActive} answers no. A transaction that is bound to
     * the thread nevertheless, because it is just ending, has to be set aside meanwhile.
     *
     * @param work what is to run in the transaction, once
     * @throws Exception whatever the host's transactions throw when they begin, commit or roll back
     */
    void required(Runnable work) throws Exception;

    /** Makes sure that the transaction that is open never commits. Doing so twice is doing it once. */
    void setRollbackOnly();

    /**
     * Tells once how the transaction that is open has ended: true after it has committed, false after anything else, and
     * false too where nobody knows. What it calls throws nothing.
     *
     * @param ended is told true after the commit, else false
     * @throws IllegalStateException if it can no longer be told, because the transaction is marked rollback-only or is ending;
     *     use cases are then refused with {@code rolled-back}
     */
    void afterCompletion(Consumer<Boolean> ended);
}
