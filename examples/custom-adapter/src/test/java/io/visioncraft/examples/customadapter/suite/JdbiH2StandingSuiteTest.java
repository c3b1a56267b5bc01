package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.StandingSuite;

class JdbiH2StandingSuiteTest extends StandingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
