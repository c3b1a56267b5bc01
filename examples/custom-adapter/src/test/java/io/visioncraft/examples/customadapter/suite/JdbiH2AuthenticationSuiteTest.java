package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.AuthenticationSuite;

class JdbiH2AuthenticationSuiteTest extends AuthenticationSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
