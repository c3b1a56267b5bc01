package io.visioncraft.testkit.contract;

import io.visioncraft.Persistence;

/**
 * How the contracts and suites get the store that they run on: all that the author of an adapter has to write. Called by one
 * test at a time.
 */
public interface FreshStore {

    /**
     * An empty store, as a newly installed application has. Called before each test; it may be a new store or one that is used
     * again and was emptied.
     */
    Persistence freshPersistence();
}
