package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;

/**
 * Gives the contracts and suites the store that they run on. The author of an adapter writes nothing else. Called by one test
 * at a time.
 *
 * <p>The other methods are hooks for rules that cannot be shown through the port alone. They are called only where
 * {@link #lacks()} does not name their capability; by default it names all, and the tests are skipped with that reason.
 */
public interface FreshStore extends AdapterUnderTest {

    /**
     * Returns an empty store, like that of a newly installed application: a new store, or one that was emptied. Called before
     * each test.
     *
     * @return the store under test
     */
    Persistence freshPersistence();

    /**
     * Returns whether each crash point fails in each way, and races try each interleaving instead of using threads. For a store
     * in memory that is quick to make and whose guards are its only locks.
     *
     * @return false, unless overridden
     */
    default boolean exhaustive() {
        return false;
    }

    /**
     * Makes the store unreachable until {@link #reconnect}. Hook of {@link Capability#OUTAGE}.
     *
     * @throws UnsupportedOperationException unless overridden
     */
    default void cutOff() {
        throw new UnsupportedOperationException("Override cutOff, or name OUTAGE in lacks()");
    }

    /**
     * Makes the store reachable again. Hook of {@link Capability#OUTAGE}.
     *
     * @throws UnsupportedOperationException unless overridden
     */
    default void reconnect() {
        throw new UnsupportedOperationException("Override reconnect, or name OUTAGE in lacks()");
    }

    /**
     * Loses the connection in the moment of the next commit, and only then. Hook of {@link Capability#OUTAGE_AT_COMMIT}.
     *
     * @throws UnsupportedOperationException unless overridden
     */
    default void cutOffAtCommit() {
        throw new UnsupportedOperationException("Override cutOffAtCommit, or name OUTAGE_AT_COMMIT in lacks()");
    }

    /**
     * Changes the stored row of a record, which is an order or a user, into one that makes no valid record. Hook of
     * {@link Capability#CORRUPTION}.
     *
     * @param record as it is stored
     * @throws UnsupportedOperationException unless overridden
     */
    default void corrupt(Aggregate<?> record) {
        throw new UnsupportedOperationException("Override corrupt, or name CORRUPTION in lacks()");
    }
}
