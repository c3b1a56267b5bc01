package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on Hibernate and PostgreSQL. */
class HibernatePostgresqlTest extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.HIBERNATE_POSTGRESQL;
    }
}
