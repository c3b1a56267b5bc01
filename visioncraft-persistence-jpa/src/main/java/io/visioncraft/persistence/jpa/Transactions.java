package io.visioncraft.persistence.jpa;

/**
 * Where repositories find the open transaction: {@link JpaTransactions} where transactions are the library's own,
 * {@link JoinedTransactions} where they are a host's.
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
