package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.RegistrationSuite;

class JdbiH2RegistrationSuiteTest extends RegistrationSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
