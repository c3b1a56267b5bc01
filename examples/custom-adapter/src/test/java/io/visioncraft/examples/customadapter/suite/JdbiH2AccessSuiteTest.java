package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.AccessSuite;

class JdbiH2AccessSuiteTest extends AccessSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
