package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.tck.suite.StoreTests;

/** Everything on the store in memory. */
class InMemoryTest extends StoreTests {

    @Override
    public Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }

    @Override
    public boolean exhaustive() {
        return true;
    }
}
