package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
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
    void refusesAnEntityManagerThatDoesNotFollowSpringsTransactions() {
        assumeTrue(onSpring(), "a server's follows its transactions");

        try (EntityManager alone = host.factory().createEntityManager()) {
            assertThat(catchThrowable(() -> JpaPersistence.joining(alone, host.transactions())))
                    .isInstanceOfAny(IllegalStateException.class, UnavailableException.class);
        }
    }

    @Test
    void writesNothingInATransactionThatSpringHasCommitted() {
        assumeTrue(onSpring(), "Jakarta Transactions tell of a commit when they have ended");
        List<Throwable> refused = new ArrayList<>();

        withinHost(() -> {
            roots();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refused.add(catchThrowable(() -> create("Garden")));
                }
            });
        });

        assertThat(refused).hasSize(1).doesNotContainNull();
        assertThat(roots()).isEmpty();
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

    private boolean onSpring() {
        return opened.name().startsWith("SPRING");
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
