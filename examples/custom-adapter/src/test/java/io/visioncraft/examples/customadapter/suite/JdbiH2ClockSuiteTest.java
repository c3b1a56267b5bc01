package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.ClockSuite;

class JdbiH2ClockSuiteTest extends ClockSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
