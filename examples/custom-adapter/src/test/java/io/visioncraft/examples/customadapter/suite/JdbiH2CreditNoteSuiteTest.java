package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CreditNoteSuite;

class JdbiH2CreditNoteSuiteTest extends CreditNoteSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
