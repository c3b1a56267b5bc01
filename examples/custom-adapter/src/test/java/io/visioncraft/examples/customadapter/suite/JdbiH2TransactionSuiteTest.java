package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.TransactionSuite;

class JdbiH2TransactionSuiteTest extends TransactionSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
