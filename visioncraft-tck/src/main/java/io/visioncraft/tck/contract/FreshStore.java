package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;

/**
 * How the contracts and suites get the store that they run on: all that the author of an adapter has to write. Called by one
 * test at a time.
 *
 * <p>The other methods are hooks for rules that cannot be shown through the port alone. They are called only where
 * {@link #lacks()} does not name their capability; by default it names all, and the tests are skipped with that reason.
 */
public interface FreshStore extends AdapterUnderTest {

    /**
     * An empty store, as a newly installed application has. Called before each test; it may be a new store or one that is used
     * again and was emptied.
     *
     * @return the store under test
     */
    Persistence freshPersistence();

    /**
     * Whether each crash point fails in every way, and two calls meet by each of their interleavings instead of on threads: for
     * a store in memory that is made at once and whose guards are its only locks.
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
