package io.visioncraft.persistence.jpa;

/**
 * Gives repositories the open transaction: {@link JpaTransactions} one that the library began, {@link JoinedTransactions} one
 * of the host.
 */
@FunctionalInterface
interface Transactions {

    /**
     * The open transaction of this thread.
     *
     * @throws IllegalStateException if none is open
     */
    OpenTransaction current();

    /** The statements of this thread's open transaction. */
    default Statements statements() {
        return current().statements();
    }

    /** The memory of this thread's open transaction. */
    default Memory memory() {
        return current().memory();
    }
}
