package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.Category;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.Race;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the {@link TransactionRunner} of every store does: rules TXN. */
abstract class TransactionContract extends StoreContract {

    private TransactionRunner transactions;
    private Category garden;

    @BeforeEach
    final void beginWithOneCategory() {
        transactions = persistence.transactions();
        garden = stored(persistence.catalog().categories(), samples.category(null, "Garden", "G", 0));
    }

    @Test
    @Proves("TXN-1")
    final void commitsWhenTheWorkReturns() {
        Everything everything = new Everything(this);

        String answer = in(() -> {
            everything.save();
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(everything.stored()).containsExactlyElementsOf(everything.all());
        assertThat(Race.elsewhere(everything::stored)).containsExactlyElementsOf(everything.all());
    }

    @Test
    @Proves("TXN-2")
    @Rule("GEN-5")
    final void rollsBackOnAnUncheckedException() {
        assertRollsBackOn(new IllegalArgumentException("expected"));
    }

    @Test
    @Proves("TXN-3")
    @Rule("GEN-5")
    final void rollsBackOnACheckedException() {
        assertRollsBackOn(new IOException("expected"));
    }

    @Test
    @Proves("TXN-4")
    @Rule("GEN-5")
    final void rollsBackOnAnError() {
        assertRollsBackOn(new StackOverflowError("expected"));
    }

    private void assertRollsBackOn(Throwable failure) {
        Everything everything = new Everything(this);

        Throwable thrown = catchThrowable(() -> transactions.inTransaction(() -> {
            everything.save();
            throw sneaky(failure);
        }));

        assertThat(thrown).isNotNull();
        assertThat(transactions.active()).isFalse();
        assertThat(everything.stored()).isEmpty();
    }

    private static Exception sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    @Test
    @Proves("TXN-5")
    final void passesEveryFailureOnUnwrapped() {
        for (Throwable failure : List.of(
                new IllegalArgumentException("expected"),
                new IOException("expected"),
                new StackOverflowError("expected"))) {
            Throwable thrown = catchThrowable(() -> transactions.inTransaction(() -> {
                throw sneaky(failure);
            }));
            Throwable nested = catchThrowable(() -> transactions.inTransaction(() -> transactions.inTransaction(() -> {
                throw sneaky(failure);
            })));

            assertThat(thrown).isSameAs(failure);
            assertThat(nested).isSameAs(failure);
        }
    }

    @Test
    @Proves("TXN-6")
    final void seesItsOwnWrites() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        List<Object> seen = in(() -> {
            save(lawn);
            save(renamed("Park"));
            return List.of(
                    persistence.catalog().categories().find(lawn.id()),
                    persistence.catalog().categories().children(garden.id(), null, 9),
                    persistence.catalog().categories().find(garden.id()).map(Category::name));
        });

        assertThat(seen).containsExactly(Optional.of(lawn), List.of(lawn), Optional.of("Park"));
    }

    @Test
    @Proves("TXN-7")
    final void showsNobodyWhatIsNotCommitted() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        List<Beside<List<Object>>> reader = new ArrayList<>();

        rolledBack(() -> {
            save(lawn);
            save(renamed("Park"));
            reader.add(beside(() -> again(() -> List.<Object>of(
                    persistence.catalog().categories().find(lawn.id()),
                    persistence.catalog().categories().children(garden.id(), null, 9),
                    persistence.catalog().categories().find(garden.id()).map(Category::name)))));
        });

        assertThat(reader.get(0).join().answered()).containsExactly(Optional.empty(), List.of(), Optional.of("Garden"));
    }

    @Test
    @Proves("TXN-8")
    @Rule("GEN-5")
    final void appliesAllOrNothingWhenTheCommitIsRefused() {
        Everything everything = new Everything(this);

        Race.Outcome<Boolean> ours = attempt(() -> in(() -> {
            everything.save();
            save(renamed("Ours"));
            besideWithin(() -> save(renamed("Theirs")));
            return true;
        }));

        assertThat(everything.stored()).isEqualTo(ours.succeeded() ? everything.all() : List.of());
    }

    @Test
    @Proves("TXN-9")
    final void joinsTheTransactionThatIsOpen() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        Throwable thrown = catchThrowable(() -> within(() -> {
            within(() -> save(lawn));
            throw new IllegalArgumentException("after the nested work");
        }));

        assertThat(thrown).hasMessage("after the nested work");
        assertThat(committed(persistence.catalog().categories(), lawn.id())).isEmpty();
    }

    @Test
    @Proves("TXN-10")
    @Rule("GEN-6")
    final void failsTheOuterTransactionWhenANestedOneFailed() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        VisionCraftException refusal = assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> within(() -> {
                    save(lawn);
                    rolledBack(() -> {});
                }));

        assertThat(refusal.retryable()).isTrue();
        assertThat(committed(persistence.catalog().categories(), lawn.id())).isEmpty();
        assertThat(transactions.active()).isFalse();
    }

    @Test
    @Proves("TXN-11")
    final void showsNestedWorkTheWritesAroundItAndTheOtherWayRound() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Category pond = samples.category(garden, "Pond", "P", 1);

        List<Boolean> seen = in(() -> {
            save(lawn);
            boolean inside = in(() -> {
                save(pond);
                return persistence.catalog().categories().find(lawn.id()).isPresent();
            });
            return List.of(
                    inside, persistence.catalog().categories().find(pond.id()).isPresent());
        });

        assertThat(seen).containsExactly(true, true);
        assertThat(committed(persistence.catalog().categories(), pond.id())).contains(pond);
    }

    @Test
    @Proves("TXN-12")
    final void saysWhetherATransactionIsOpenOnTheThread() {
        List<Boolean> open = in(() -> {
            boolean nested = in(transactions::active);
            return List.of(transactions.active(), nested, Race.elsewhere(transactions::active));
        });

        assertThat(open).containsExactly(true, true, false);
        assertThat(transactions.active()).isFalse();
        rolledBack(() -> {});
        assertThat(transactions.active()).isFalse();
    }

    @Test
    @Proves("TXN-13")
    final void runsActionsOnceInOrderAndAfterTheOutermostCommit() {
        List<String> ran = new ArrayList<>();
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        within(() -> {
            transactions.afterCommit(() -> ran.add("first, sees the lawn: "
                    + committed(persistence.catalog().categories(), lawn.id()).isPresent()));
            within(() -> transactions.afterCommit(() -> ran.add("second, active: " + transactions.active())));
            transactions.afterCommit(() -> ran.add("third"));
            save(lawn);
            ran.add("work");
        });
        within(() -> ran.add("next"));

        assertThat(ran).containsExactly("work", "first, sees the lawn: true", "second, active: false", "third", "next");
    }

    @Test
    @Proves("TXN-14")
    final void runsNoActionAfterARollback() {
        List<String> ran = new ArrayList<>();

        rolledBack(() -> transactions.afterCommit(() -> ran.add("never")));
        within(() -> transactions.afterCommit(() -> ran.add("next")));

        assertThat(ran).containsExactly("next");
    }

    @Test
    @Proves("TXN-15")
    final void keepsTheFailureOfAnActionFromAllOthers() {
        List<String> ran = new ArrayList<>();
        Category lawn = samples.category(garden, "Lawn", "L", 0);

        within(() -> {
            transactions.afterCommit(() -> {
                throw new IllegalArgumentException("an action's own");
            });
            transactions.afterCommit(() -> {
                throw new AssertionError("an action's own");
            });
            transactions.afterCommit(() -> ran.add("last"));
            save(lawn);
        });

        assertThat(ran).containsExactly("last");
        assertThat(committed(persistence.catalog().categories(), lawn.id())).contains(lawn);
    }

    @Test
    @Proves("TXN-16")
    final void leavesNothingToTheNextCallOnTheThread() {
        Category lawn = samples.category(garden, "Lawn", "L", 0);
        Category pond = samples.category(garden, "Pond", "P", 1);
        rolledBack(() -> save(lawn));

        Optional<Category> seen = in(() -> {
            save(pond);
            return persistence.catalog().categories().find(lawn.id());
        });

        assertThat(seen).isEmpty();
        assertThat(committed(persistence.catalog().categories(), lawn.id())).isEmpty();
        assertThat(committed(persistence.catalog().categories(), pond.id())).contains(pond);
    }

    @Test
    @Proves("TXN-17")
    final void keepsTheTransactionsOfSeveralThreadsApart() {
        List<Race.Outcome<Category>> outcomes = Race.times(6, n -> () -> {
            Category mine = new ContractRecords(n).category(null, "Mine " + n, "M-" + n, n);
            Throwable failure = catchThrowable(() -> again(() -> {
                save(mine);
                if (n % 2 == 0) {
                    throw new IllegalArgumentException("this one only");
                }
                return mine;
            }));
            if (failure != null && !"this one only".equals(failure.getMessage())) {
                throw new AssertionError("Another thread's failure", failure);
            }
            return mine;
        });

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes)
                .extracting(one -> committed(
                                persistence.catalog().categories(),
                                one.answered().id())
                        .isPresent())
                .containsExactly(false, true, false, true, false, true);
    }

    @Test
    @Proves("TXN-18")
    final void refusesToBeUsedWithoutATransaction() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);
            assertThatIllegalStateException().as(kind.name()).isThrownBy(one::found);
            assertThatIllegalStateException().as(kind.name()).isThrownBy(one::save);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.events().ofAggregate("order", new UUID(0, 1), EntryPosition.START, 1));
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.idempotency().find("SYSTEM:test", "orders.place", "k"));
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.billing().numberSeries().find("invoice:INV"));
        assertThatIllegalStateException().isThrownBy(() -> persistence.guards().hold(new Guard.Tree()));
        assertThatIllegalStateException().isThrownBy(() -> transactions.afterCommit(() -> {}));
    }

    @Test
    @Proves("TXN-19")
    final void givesTheSamePortsEachTime() {
        assertThat(persistence.transactions()).isSameAs(transactions);
        assertThat(persistence.guards()).isSameAs(persistence.guards());
        assertThat(persistence.events()).isSameAs(persistence.events());
        for (Kind<?, ?> kind : Kinds.all()) {
            assertThat(kind.repository(persistence)).as(kind.name()).isSameAs(kind.repository(persistence));
        }
    }

    @Test
    @Proves("TXN-20")
    @Rule("GEN-14")
    final void waitsForARowUntilTheDeadlineAndNoLonger() {
        assertGivesUpOrGoesOn(() -> save(renamed("Ours")), () -> save(renamed("Theirs")));
        assertThat(committed(persistence.catalog().categories(), garden.id())
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    @Proves("TXN-20")
    @Rule("GEN-14")
    final void waitsForAUniqueKeyUntilTheDeadlineAndNoLonger() {
        Category ours = samples.category(garden, "Ours", "CODE", 0);
        Category theirs = samples.category(garden, "Theirs", "CODE", 1);

        assertGivesUpOrGoesOn(() -> save(ours), () -> save(theirs));

        assertThat(in(() -> persistence.catalog().categories().children(garden.id(), null, 9)))
                .hasSize(1);
    }

    /** Two that exclude each other: whoever comes second gives up in time or, on a store that does not wait, is the first. */
    private void assertGivesUpOrGoesOn(Runnable ours, Runnable theirs) {
        List<Beside<Boolean>> other = new ArrayList<>();
        Race.Outcome<Boolean> we = attempt(() -> in(() -> {
            ours.run();
            persistence.catalog().categories().children(garden.id(), null, 9);
            other.add(besideWithDeadline(theirs));
            return other.get(0).givesUpMeanwhile();
        }));
        Race.Outcome<Boolean> they = other.get(0).join();

        assertThat(they.succeeded()).isNotEqualTo(we.succeeded());
        if (we.succeeded()) {
            assertThat(we.answered()).as("gives up meanwhile").isTrue();
            assertThat(isClash(they.thrown())).as("%s", they.thrown()).isTrue();
        }
    }

    private Category renamed(String name) {
        return like(garden)
                .with(Category::name, name)
                .with(Category::code, "G")
                .with(Category::version, 2L)
                .made();
    }

    private void save(Category category) {
        persistence.catalog().categories().save(category, List.of());
    }
}
