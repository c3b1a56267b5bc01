package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.StoreCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is called while a transaction of the host tells of its end. */
@Rule("GEN-5")
class HostCallbacksTest extends HostCases {

    @Test
    void readsAndWritesInNewTransactionsAfterTheCommit() {
        List<String> seen = new ArrayList<>();

        withinHost(() -> {
            persist(1, "committed");
            create("Garden");
            host.afterCommit(() -> {
                assertThat(store.transactions().active()).isFalse();
                seen.addAll(names());
                create("Home");
                seen.addAll(names());
            });
        });

        assertThat(seen).containsExactly("Garden", "Garden", "Home");
        assertThat(names()).containsExactly("Garden", "Home");
        assertThat(events.types()).containsExactly("category.created", "category.created");
        assertThat(hostTexts()).containsExactly("committed");
    }

    /** The library has been told of no such transaction before. */
    @Test
    void readsAndWritesAfterTheCommitOfATransactionThatIsTheHostsAlone() {
        List<String> seen = new ArrayList<>();

        withinHost(() -> {
            persist(1, "committed");
            host.afterCommit(() -> {
                create("Garden");
                seen.addAll(names());
            });
        });

        assertThat(seen).containsExactly("Garden");
        assertThat(names()).containsExactly("Garden");
    }

    @Test
    void readsAndWritesAfterTheCommitInAViewToo() {
        inView(() -> {
            withinHost(() -> {
                create("Garden");
                host.afterCommit(() -> {
                    create("Home");
                    assertThat(names()).containsExactly("Garden", "Home");
                });
            });
            create("Office");
        });

        assertThat(names()).containsExactly("Garden", "Home", "Office");
    }

    @Test
    void joinsTheTransactionThatTheHostBeginsAfterTheCommit() {
        withinHost(() -> {
            create("Garden");
            host.afterCommit(() -> withinHost(() -> {
                assertThat(store.transactions().active()).isTrue();
                create("Home");
                host.afterCommit(() -> create("Office"));
            }));
        });

        assertThat(names()).containsExactly("Garden", "Home", "Office");
    }

    @Test
    void keepsARejectionAfterTheCommitFromWhatWasCommitted() {
        List<Throwable> refused = new ArrayList<>();

        withinHost(() -> {
            create("Garden");
            host.afterCommit(() -> refused.add(catchThrowable(() -> create("garden"))));
        });

        assertThat(refused).hasSize(1).doesNotContainNull();
        assertThat(names()).containsExactly("Garden");
    }

    @Test
    void readsAndWritesAfterARollbackOfSprings() {
        assumeTrue(onSpring(), "Jakarta Transactions do not say whether they are still telling");
        List<String> seen = new ArrayList<>();

        Throwable end = catchThrowable(() -> withinHost(() -> {
            create("Garden");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    create("Home");
                    seen.addAll(names());
                }
            });
            throw new IllegalStateException("the host changed its mind");
        }));

        assertThat(end).hasMessage("the host changed its mind");
        assertThat(seen).containsExactly("Home");
    }

    @Test
    void isRolledBackWhileJakartaTransactionsTellOfARollback() {
        assumeTrue(!onSpring(), "which has ended by then");
        List<Throwable> refused = new ArrayList<>();

        Throwable end = catchThrowable(() -> withinHost(() -> {
            create("Garden");
            host.transactions().afterCompletion(committed -> refused.add(catchThrowable(() -> create("Home"))));
            throw new IllegalStateException("the host changed its mind");
        }));

        assertThat(end).hasMessage("the host changed its mind");
        assertThat(refused).hasSize(1);
        assertRejected(StoreCodes.ROLLED_BACK, () -> {
            throw (RuntimeException) refused.get(0);
        });
        assertThat(names()).isEmpty();
    }

    /** As a container that lets nothing begin while it tells of an end. */
    @Test
    void saysWhatTheHostSaysWhereItLetsNoTransactionBegin() {
        Exception forbidden = new Exception("no transaction may begin here");
        AtomicBoolean opened = new AtomicBoolean();
        JpaPersistence refused = JpaPersistence.joining(em, new HostTransactions() {

            @Override
            public boolean isActive() {
                return !opened.get() && host.transactions().isActive();
            }

            @Override
            public void required(Runnable work) throws Exception {
                if (opened.get()) {
                    throw forbidden;
                }
                host.transactions().required(work);
            }

            @Override
            public void setRollbackOnly() {
                assertThat(opened).as("nothing is open").isFalse();
                host.transactions().setRollbackOnly();
            }

            @Override
            public void afterCompletion(Consumer<Boolean> ended) {
                assertThat(opened).as("nothing is open").isFalse();
                host.transactions().afterCompletion(ended);
            }
        });
        opened.set(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> refused.transactions().inTransaction(() -> true))
                .withMessage("No transaction could be begun")
                .withCause(forbidden);
    }
}
