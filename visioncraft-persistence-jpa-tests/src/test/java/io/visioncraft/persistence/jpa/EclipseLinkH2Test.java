package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on EclipseLink and H2. */
@LeftToFullBuilds.SuitesButSweeps
class EclipseLinkH2Test extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.ECLIPSELINK_H2;
    }
}
