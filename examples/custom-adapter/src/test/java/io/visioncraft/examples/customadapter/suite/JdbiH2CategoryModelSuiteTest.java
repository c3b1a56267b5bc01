package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CategoryModelSuite;

class JdbiH2CategoryModelSuiteTest extends CategoryModelSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
