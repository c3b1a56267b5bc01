package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything in transactions of Jakarta Transactions, on Hibernate and H2. */
@LeftToFullBuilds.SuitesButTransactions
class JtaHibernateH2Test extends StoreTests implements OnHostStore {

    @Override
    public HostStore opened() {
        return HostStore.JTA_HIBERNATE_H2;
    }
}
