package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.OrderSuite;

class JdbiH2OrderSuiteTest extends OrderSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
