package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;

class InMemoryTransactionSuiteTest extends TransactionSuite {

    @Override
    protected Persistence freshPersistence() {
        return InMemoryPersistence.create();
    }
}
