package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CategorySuite;

class JdbiH2CategorySuiteTest extends CategorySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
