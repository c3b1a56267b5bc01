package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.persistence.jpa.host.SpringTransactions;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.orm.jpa.ExtendedEntityManagerCreator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hosts whose transactions do less than they promise. */
class HostMistakesTest extends HostCases {

    @Test
    void refusesAnEntityManagerOfOtherTransactions() {
        HostStore other = onSpring() ? HostStore.JTA_HIBERNATE_H2 : HostStore.SPRING_HIBERNATE_H2;
        other.fresh();

        assertThat(catchThrowable(() -> JpaPersistence.joining(em, other.host().transactions())))
                .isInstanceOfAny(IllegalStateException.class, UnavailableException.class);
    }

    @Test
    void refusesAnEntityManagerThatIsNotShared() {
        try (EntityManager alone = host.factory().createEntityManager()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> JpaPersistence.joining(alone, host.transactions()))
                    .withMessageContaining("the same one on every thread")
                    .isInstanceOfSatisfying(
                            StoreSetupException.class,
                            setup -> assertThat(setup.problem()).isEqualTo(Problem.NOT_SHARED));
        }
    }

    @Test
    void refusesAnEntityManagerThatFollowsSpringsTransactionsOnOneThread() {
        assumeTrue(onSpring(), "of Spring's making");
        EntityManager extended = ExtendedEntityManagerCreator.createContainerManagedEntityManager(host.factory());

        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.joining(extended, host.transactions()))
                .withMessageContaining("the same one on every thread");
    }

    @Test
    void refusesTransactionsOfJdbcAlone() {
        assumeTrue(onSpring(), "which has a manager of its own for them");
        HostTransactions jdbc = new SpringTransactions(new DataSourceTransactionManager(opened.dataSource()));

        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.joining(em, jdbc))
                .withMessageContaining("takes no part in")
                .isInstanceOfSatisfying(
                        StoreSetupException.class,
                        setup -> assertThat(setup.problem()).isEqualTo(Problem.OTHER_TRANSACTIONS));
    }

    /** As the transactions of a host do that asks its framework no more than whether it has one. */
    @Test
    void refusesATransactionThatHasEndedAndIsSaidToBeOpen() {
        assumeTrue(onSpring(), "Jakarta Transactions tell of a commit when they have ended");
        JpaPersistence unaware = JpaPersistence.joining(em, new Forwarding(host.transactions()) {
            @Override
            public boolean isActive() {
                return TransactionSynchronizationManager.isActualTransactionActive()
                        && TransactionSynchronizationManager.isSynchronizationActive();
            }
        });
        List<Throwable> refused = new ArrayList<>();

        withinHost(() -> host.afterCommit(() -> refused.add(catchThrowable(() -> anyRole(unaware)))));
        withinHost(() -> {
            anyRole(unaware);
            host.afterCommit(() -> refused.add(catchThrowable(() -> anyRole(unaware))));
        });

        assertThat(refused)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("isActive"));
    }

    private static void anyRole(JpaPersistence store) {
        store.transactions().inTransaction(() -> store.identity().roles().all());
    }

    @Test
    void isUnavailableWhereTheDatabaseCannotBeReached() {
        opened.watch.loseConnectionAt("getConnection", OnTestStore.EVEN_IF_TRIED_AGAIN);

        assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> JpaPersistence.joining(em, host.transactions()));

        opened.watch.loseConnectionAt("getConnection", 0);
    }

    @Test
    void opensInATransactionOfTheHostToo() {
        withinHost(() -> assertThat(JpaPersistence.joining(em, host.transactions())
                        .transactions()
                        .active())
                .isTrue());
    }

    @Test
    void leavesEverythingOpenWhenItIsClosed() {
        JpaPersistence.joining(em, host.transactions()).close();

        assertThat(host.factory().isOpen()).isTrue();
        assertThat(roots()).isEmpty();
    }

    @Test
    void throwsWhatTheWorkThrewEvenIfTheHostSwallowsIt() {
        JpaPersistence swallowing = JpaPersistence.joining(em, new Forwarding(host.transactions()) {
            @Override
            public void required(Runnable work) {
                try {
                    super.required(work);
                } catch (Exception swallowed) {
                    // as a careless interceptor does
                }
            }
        });
        IOException expected = new IOException("expected");

        assertThat(catchThrowable(() -> swallowing.transactions().inTransaction(() -> {
                    throw expected;
                })))
                .isSameAs(expected);
    }

    @Test
    void saysSoWhenTheHostDoesNotRunTheWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JpaPersistence.joining(em, new Forwarding(host.transactions()) {
                    @Override
                    public void required(Runnable work) {}
                }))
                .withMessageContaining("did not run the work");
    }

    @Test
    void doesNotKnowTheOutcomeWhenTheHostFailsAfterTheWork() {
        AtomicBoolean gone = new AtomicBoolean();
        JpaPersistence failing = JpaPersistence.joining(em, new Forwarding(host.transactions()) {
            @Override
            public void required(Runnable work) throws Exception {
                super.required(work);
                if (gone.get()) {
                    throw new IOException("the coordinator is gone");
                }
            }
        });
        gone.set(true);

        assertRejected(StoreCodes.OUTCOME_UNKNOWN, () -> failing.transactions().inTransaction(() -> true));
    }

    /** Transactions with something in their place. */
    private abstract static class Forwarding implements HostTransactions {

        private final HostTransactions others;

        Forwarding(HostTransactions others) {
            this.others = others;
        }

        @Override
        public boolean isActive() {
            return others.isActive();
        }

        @Override
        public void required(Runnable work) throws Exception {
            others.required(work);
        }

        @Override
        public void setRollbackOnly() {
            others.setRollbackOnly();
        }

        @Override
        public void afterCompletion(Consumer<Boolean> ended) {
            others.afterCompletion(ended);
        }
    }
}
