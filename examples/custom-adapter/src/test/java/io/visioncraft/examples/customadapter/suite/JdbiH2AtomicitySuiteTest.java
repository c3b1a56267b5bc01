package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.AtomicitySuite;

class JdbiH2AtomicitySuiteTest extends AtomicitySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
