package io.visioncraft.testkit.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.Category;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.Race;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the {@link TransactionRunner} of every store does, and what versions do within it. */
public abstract class TransactionSuite extends StoreSuite {

    private TransactionRunner transactions;
    private Category garden;

    @BeforeEach
    protected final void beginWithOneCategory() {
        transactions = persistence.transactions();
        garden = stored(persistence.categories(), samples.category(null, "Garden", "G", 0));
    }

    @Test
    protected final void commitsWhenTheWorkReturns() {
        Category lawn = samples.category(garden, "Lawn", null, 0);

        boolean answer = in(() -> {
            save(lawn);
            return true;
        });

        assertThat(answer).isTrue();
        assertThat(committed(persistence.categories(), lawn.id())).contains(lawn);
    }

    @Test
    @Rule("GEN-5")
    protected final void rollsBackOnAnUncheckedException() {
        assertRollsBackOn(new IllegalArgumentException("expected"));
    }

    @Test
    @Rule("GEN-5")
    protected final void rollsBackOnACheckedException() {
        assertRollsBackOn(new IOException("expected"));
    }

    @Test
    @Rule("GEN-5")
    protected final void rollsBackOnAnError() {
        assertRollsBackOn(new StackOverflowError("expected"));
    }

    private void assertRollsBackOn(Throwable failure) {
        Category lawn = samples.category(garden, "Lawn", null, 0);

        Throwable thrown = catchThrowable(() -> transactions.inTransaction(() -> {
            save(lawn);
            throw sneaky(failure);
        }));

        assertThat(thrown).isSameAs(failure);
        assertThat(transactions.active()).isFalse();
        assertThat(committed(persistence.categories(), lawn.id())).isEmpty();
    }

    private static Exception sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }

    @Test
    protected final void seesItsOwnWritesWhichOthersDoNot() {
        Category lawn = samples.category(garden, "Lawn", null, 0);

        List<Optional<Category>> seen = in(() -> {
            save(lawn);
            return List.of(
                    persistence.categories().find(lawn.id()),
                    Race.elsewhere(() -> committed(persistence.categories(), lawn.id())));
        });

        assertThat(seen).containsExactly(Optional.of(lawn), Optional.empty());
    }

    @Test
    @Rule("GEN-6")
    protected final void refusesALostUpdate() {
        Category mine = renamed("Mine");
        Category theirs = renamed("Theirs");

        VisionCraftException refusal = assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> {
                    assertThat(persistence.categories().find(garden.id())).contains(garden);
                    elsewhere(() -> save(theirs));
                    save(mine);
                }));

        assertThat(refusal.retryable()).isTrue();
        assertThat(committed(persistence.categories(), garden.id())).contains(theirs);
    }

    @Test
    @Rule("GEN-6")
    protected final void letsOneOfTwoChangesAtOncePass() {
        List<Race.Outcome<Boolean>> outcomes = Race.times(
                4,
                n -> () -> in(() -> {
                    save(renamed("Name " + n));
                    return true;
                }));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        assertThat(Race.failures(outcomes))
                .allSatisfy(one ->
                        assertThat(((VisionCraftException) one).retryable()).isTrue());
        assertThat(committed(persistence.categories(), garden.id()).map(Category::version))
                .contains(2L);
    }

    @Test
    @Rule("GEN-6")
    protected final void refusesToInsertAnIdTwice() {
        Category again = new Category(garden.id(), null, "Other", null, "", 1, 1);

        assertRejected(StaleAggregateException.CODE, () -> within(() -> save(again)));

        assertThat(committed(persistence.categories(), garden.id())).contains(garden);
    }

    @Test
    @Rule("GEN-6")
    protected final void refusesToChangeOrDeleteWhatIsNotThere() {
        Category unknown = samples.category(null, "Unknown", null, 1);

        assertRejected(StaleAggregateException.CODE, () -> within(() -> save(unknown.atVersion(2))));
        assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> persistence.categories().delete(unknown)));

        assertThat(committed(persistence.categories(), unknown.id())).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    protected final void refusesToDeleteAStaleVersion() {
        Category next = renamed("Next");
        within(() -> save(next));

        assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> persistence.categories().delete(garden)));

        assertThat(committed(persistence.categories(), garden.id())).contains(next);
    }

    @Test
    protected final void savesARecordSeveralTimesInOneTransaction() {
        Category second = renamed("Second");
        Category third = new Category(garden.id(), null, "Third", null, "", 0, 3);

        within(() -> {
            save(second);
            save(third);
        });

        assertThat(committed(persistence.categories(), garden.id())).contains(third);
    }

    @Test
    protected final void joinsTheTransactionThatIsOpen() {
        Category lawn = samples.category(garden, "Lawn", null, 0);

        Throwable thrown = catchThrowable(() -> within(() -> {
            within(() -> save(lawn));
            throw new IllegalArgumentException("after the nested work");
        }));

        assertThat(thrown).hasMessage("after the nested work");
        assertThat(committed(persistence.categories(), lawn.id())).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    protected final void failsTheOuterTransactionWhenANestedOneFailed() {
        Category lawn = samples.category(garden, "Lawn", null, 0);

        VisionCraftException refusal = assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> within(() -> {
                    save(lawn);
                    rolledBack(() -> {});
                }));

        assertThat(refusal.retryable()).isTrue();
        assertThat(committed(persistence.categories(), lawn.id())).isEmpty();
    }

    @Test
    protected final void passesTheFailureOfNestedWorkOnUnwrapped() {
        IOException failure = new IOException("expected");

        Throwable thrown = catchThrowable(() -> transactions.inTransaction(() -> transactions.inTransaction(() -> {
            throw failure;
        })));

        assertThat(thrown).isSameAs(failure);
        assertThat(transactions.active()).isFalse();
    }

    @Test
    protected final void runsActionsInOrderAfterTheOutermostCommit() {
        List<String> ran = new ArrayList<>();
        Category lawn = samples.category(garden, "Lawn", null, 0);

        within(() -> {
            transactions.afterCommit(() -> ran.add("first, sees the lawn: "
                    + committed(persistence.categories(), lawn.id()).isPresent()));
            within(() -> transactions.afterCommit(() -> ran.add("second, active: " + transactions.active())));
            transactions.afterCommit(() -> ran.add("third"));
            save(lawn);
            ran.add("work");
        });

        assertThat(ran).containsExactly("work", "first, sees the lawn: true", "second, active: false", "third");
    }

    @Test
    protected final void runsNoActionAfterARollback() {
        List<String> ran = new ArrayList<>();

        rolledBack(() -> {
            transactions.afterCommit(() -> ran.add("never"));
        });
        within(() -> transactions.afterCommit(() -> ran.add("next")));

        assertThat(ran).containsExactly("next");
    }

    @Test
    protected final void keepsTheFailureOfAnActionFromAllOthers() {
        List<String> ran = new ArrayList<>();

        within(() -> {
            transactions.afterCommit(() -> {
                throw new IllegalArgumentException("an action's own");
            });
            transactions.afterCommit(() -> {
                throw new AssertionError("an action's own");
            });
            transactions.afterCommit(() -> ran.add("second"));
        });

        assertThat(ran).containsExactly("second");
    }

    @Test
    protected final void leavesNothingToTheNextCallOnTheThread() {
        Category lawn = samples.category(garden, "Lawn", null, 0);
        rolledBack(() -> {
            save(lawn);
        });

        Optional<Category> seen = in(() -> persistence.categories().find(lawn.id()));

        assertThat(seen).isEmpty();
        assertThat(transactions.active()).isFalse();
    }

    @Test
    protected final void refusesToBeUsedWithoutATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.categories().find(garden.id()));
        assertThatIllegalStateException().isThrownBy(() -> save(renamed("Next")));
        assertThatIllegalStateException().isThrownBy(() -> persistence.guards().hold(new Guard.Tree()));
        assertThatIllegalStateException().isThrownBy(() -> transactions.afterCommit(() -> {}));
    }

    private Category renamed(String name) {
        return new Category(garden.id(), null, name, null, "", 0, 2);
    }

    private void save(Category category) {
        persistence.categories().save(category, List.of());
    }
}
