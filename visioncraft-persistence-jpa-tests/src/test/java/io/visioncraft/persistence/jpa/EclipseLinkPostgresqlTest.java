package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on EclipseLink and PostgreSQL. */
@LeftToFullBuilds.Sweeps
class EclipseLinkPostgresqlTest extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.ECLIPSELINK_POSTGRESQL;
    }
}
