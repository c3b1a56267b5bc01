package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything in transactions of Spring, on EclipseLink and H2. */
@LeftToFullBuilds.SuitesButTransactions
class SpringEclipseLinkH2Test extends StoreTests implements OnHostStore {

    @Override
    public HostStore opened() {
        return HostStore.SPRING_ECLIPSELINK_H2;
    }
}
