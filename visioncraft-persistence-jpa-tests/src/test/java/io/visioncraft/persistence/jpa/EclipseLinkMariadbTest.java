package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on EclipseLink and MariaDB. */
@LeftToFullBuilds.Suites
class EclipseLinkMariadbTest extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.ECLIPSELINK_MARIADB;
    }
}
