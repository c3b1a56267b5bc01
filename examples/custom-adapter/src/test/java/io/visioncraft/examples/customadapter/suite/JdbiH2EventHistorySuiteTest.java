package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.EventHistorySuite;

class JdbiH2EventHistorySuiteTest extends EventHistorySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
