package io.visioncraft.persistence.jpa.suite;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.TestStore;
import io.visioncraft.testkit.suite.PasswordChangeSuite;

class HibernateH2PasswordChangeSuiteTest extends PasswordChangeSuite {

    @Override
    protected Persistence freshPersistence() {
        return TestStore.HIBERNATE_H2.fresh();
    }
}
