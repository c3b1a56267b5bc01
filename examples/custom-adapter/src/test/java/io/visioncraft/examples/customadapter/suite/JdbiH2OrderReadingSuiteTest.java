package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.OrderReadingSuite;

class JdbiH2OrderReadingSuiteTest extends OrderReadingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
