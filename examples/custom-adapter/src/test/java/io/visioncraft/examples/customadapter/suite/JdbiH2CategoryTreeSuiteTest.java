package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CategoryTreeSuite;

class JdbiH2CategoryTreeSuiteTest extends CategoryTreeSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
