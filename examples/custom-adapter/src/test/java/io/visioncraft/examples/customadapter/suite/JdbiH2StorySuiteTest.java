package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.StorySuite;

class JdbiH2StorySuiteTest extends StorySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
