package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything on Hibernate and H2. */
@LeftToFullBuilds.Sweeps
class HibernateH2Test extends StoreTests implements OnTestStore {

    @Override
    public TestStore opened() {
        return TestStore.HIBERNATE_H2;
    }
}
