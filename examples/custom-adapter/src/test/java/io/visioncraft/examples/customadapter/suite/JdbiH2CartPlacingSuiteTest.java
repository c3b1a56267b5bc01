package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CartPlacingSuite;

class JdbiH2CartPlacingSuiteTest extends CartPlacingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
