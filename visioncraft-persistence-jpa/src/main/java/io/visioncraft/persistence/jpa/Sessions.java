package io.visioncraft.persistence.jpa;

/**
 * Where repositories find the open transaction. The library's own are {@link JpaTransactions}; transactions of a host that
 * the library joins will be another.
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
