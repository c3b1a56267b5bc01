package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CrmQueueSuite;

class JdbiH2CrmQueueSuiteTest extends CrmQueueSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
