package io.visioncraft.persistence.jpa;

import io.visioncraft.tck.suite.StoreTests;

/** Everything in transactions of Spring, on Hibernate and H2. */
@LeftToFullBuilds.SuitesButTransactions
class SpringHibernateH2Test extends StoreTests implements OnHostStore {

    @Override
    public HostStore opened() {
        return HostStore.SPRING_HIBERNATE_H2;
    }
}
