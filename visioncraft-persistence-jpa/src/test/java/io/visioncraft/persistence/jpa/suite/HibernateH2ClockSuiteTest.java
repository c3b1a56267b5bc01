package io.visioncraft.persistence.jpa.suite;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.TestStore;
import io.visioncraft.testkit.suite.ClockSuite;

class HibernateH2ClockSuiteTest extends ClockSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.HIBERNATE_H2.fresh();
    }
}
