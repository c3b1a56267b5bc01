package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.OrderInputSuite;

class JdbiH2OrderInputSuiteTest extends OrderInputSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
