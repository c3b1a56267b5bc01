package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.InvoiceSuite;

class JdbiH2InvoiceSuiteTest extends InvoiceSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
