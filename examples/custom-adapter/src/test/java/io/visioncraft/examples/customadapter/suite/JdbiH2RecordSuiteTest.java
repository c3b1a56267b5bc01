package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.RecordSuite;

class JdbiH2RecordSuiteTest extends RecordSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
