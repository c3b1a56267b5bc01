package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.StatedPriceSuite;

class JdbiH2StatedPriceSuiteTest extends StatedPriceSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
