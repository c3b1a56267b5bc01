package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;

class InMemoryCreditNoteSuiteTest extends CreditNoteSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }
}
