package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.InputSuite;

class JdbiH2InputSuiteTest extends InputSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
