package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.RoleSuite;

class JdbiH2RoleSuiteTest extends RoleSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
