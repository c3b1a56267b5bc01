package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.PriceSuite;

class JdbiH2PriceSuiteTest extends PriceSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
