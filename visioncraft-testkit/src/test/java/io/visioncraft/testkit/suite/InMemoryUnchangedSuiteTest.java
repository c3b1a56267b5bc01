package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;

class InMemoryUnchangedSuiteTest extends UnchangedSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }
}
