package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.PaymentSuite;

class JdbiH2PaymentSuiteTest extends PaymentSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
