package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.IdempotencySuite;

class JdbiH2IdempotencySuiteTest extends IdempotencySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
