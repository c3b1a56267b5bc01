package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.RefreshSuite;

class JdbiH2RefreshSuiteTest extends RefreshSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
