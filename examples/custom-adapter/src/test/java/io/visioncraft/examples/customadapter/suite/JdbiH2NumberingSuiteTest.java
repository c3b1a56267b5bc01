package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.NumberingSuite;

class JdbiH2NumberingSuiteTest extends NumberingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
