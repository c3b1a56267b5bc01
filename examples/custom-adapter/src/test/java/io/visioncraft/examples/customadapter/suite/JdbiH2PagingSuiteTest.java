package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.PagingSuite;

class JdbiH2PagingSuiteTest extends PagingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
