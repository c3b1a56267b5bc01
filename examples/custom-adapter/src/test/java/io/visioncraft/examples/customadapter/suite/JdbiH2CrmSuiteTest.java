package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CrmSuite;

class JdbiH2CrmSuiteTest extends CrmSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
