package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.OrderLifeSuite;

class JdbiH2OrderLifeSuiteTest extends OrderLifeSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
