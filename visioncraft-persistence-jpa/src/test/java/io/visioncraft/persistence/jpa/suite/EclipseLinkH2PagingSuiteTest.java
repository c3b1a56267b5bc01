package io.visioncraft.persistence.jpa.suite;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.TestStore;
import io.visioncraft.testkit.suite.PagingSuite;

class EclipseLinkH2PagingSuiteTest extends PagingSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.ECLIPSELINK_H2.fresh();
    }
}
