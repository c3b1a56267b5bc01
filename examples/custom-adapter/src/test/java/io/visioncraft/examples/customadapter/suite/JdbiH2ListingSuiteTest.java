package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.ListingSuite;

class JdbiH2ListingSuiteTest extends ListingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
