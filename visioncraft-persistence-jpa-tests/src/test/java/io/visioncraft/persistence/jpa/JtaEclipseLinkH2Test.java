package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything in transactions of Jakarta Transactions, on EclipseLink and H2. */
@LeftToFullBuilds.SuitesButTransactions
class JtaEclipseLinkH2Test extends StoreTests implements OnHostStore {

    @Override
    public HostStore opened() {
        return HostStore.JTA_ECLIPSELINK_H2;
    }
}
