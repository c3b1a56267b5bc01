package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.CartSuite;

class JdbiH2CartSuiteTest extends CartSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
