package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.UserSuite;

class JdbiH2UserSuiteTest extends UserSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
