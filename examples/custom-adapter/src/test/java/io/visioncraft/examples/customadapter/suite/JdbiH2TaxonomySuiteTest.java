package io.visioncraft.examples.customadapter.suite;

import io.visioncraft.Persistence;
import io.visioncraft.examples.customadapter.TestStore;
import io.visioncraft.testkit.suite.TaxonomySuite;

class JdbiH2TaxonomySuiteTest extends TaxonomySuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.fresh();
    }
}
