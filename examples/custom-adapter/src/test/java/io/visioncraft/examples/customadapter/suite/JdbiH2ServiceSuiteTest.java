package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.ServiceSuite;

class JdbiH2ServiceSuiteTest extends ServiceSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
