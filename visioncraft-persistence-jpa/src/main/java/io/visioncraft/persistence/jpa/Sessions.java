package io.visioncraft.persistence.jpa;

/**
 * Where repositories find the open transaction: {@link JpaTransactions} where transactions are the library's own,
 * {@link JoinedTransactions} where they are a host's.
 */
@FunctionalInterface
interface Sessions {

    /**
     * The session of this thread's open transaction.
     *
     * @throws IllegalStateException if none is open
     */
    JpaSession current();
}
