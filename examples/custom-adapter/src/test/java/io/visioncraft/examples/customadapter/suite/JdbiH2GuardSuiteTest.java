package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.GuardSuite;

class JdbiH2GuardSuiteTest extends GuardSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
