package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on Hibernate and MariaDB. */
@LeftToFullBuilds.Sweeps
class HibernateMariadbTest extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.HIBERNATE_MARIADB;
    }
}
