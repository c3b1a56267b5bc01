package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.UniqueKeySuite;

class JdbiH2UniqueKeySuiteTest extends UniqueKeySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
