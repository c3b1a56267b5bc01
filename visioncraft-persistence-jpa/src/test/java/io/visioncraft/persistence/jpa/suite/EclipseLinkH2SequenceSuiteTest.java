package io.visioncraft.persistence.jpa.suite;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.TestStore;
import io.visioncraft.testkit.suite.SequenceSuite;

class EclipseLinkH2SequenceSuiteTest extends SequenceSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.ECLIPSELINK_H2.fresh();
    }
}
