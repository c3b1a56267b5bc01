package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.catalog.Category;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What the {@link Guards} of every store do: rules GRD. */
abstract class GuardContract extends StoreContract {

    private static final Guard TREE = new Guard.Tree();
    private static final Guard ADMINISTRATORS = new Guard.Administrators();
    private static final String SERIES = "invoice:INV";

    @Test
    @Proves("GRD-1")
    @Rule("INV-4")
    final void letsOneInAtATime() {
        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> {
            for (int i = 0; i < 25; i++) {
                againWithin(this::takeANumber);
            }
            return true;
        });

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(standOfSeries()).contains(101L);
    }

    @Test
    @Proves("GRD-1")
    @Rule({"ROL-4", "CAT-3", "PRC-1", "IDN-8"})
    final void letsOneInAtATimeWhateverItGuards() {
        for (Guard guard : List.of(
                ADMINISTRATORS,
                TREE,
                new Guard.Person(new UserId(new UUID(2, 1))),
                new Guard.Prices(new ServiceId(new UUID(1, 1)), Currency.getInstance("EUR")),
                new Guard.Books(),
                new Guard.Series("invoice:INV"))) {
            AtomicBoolean weAreDone = new AtomicBoolean();
            List<Beside<Boolean>> other = new ArrayList<>();

            within(() -> {
                persistence.guards().hold(guard);
                other.add(beside(() -> again(() -> {
                    persistence.guards().hold(guard);
                    return weAreDone.get();
                })));
                weAreDone.set(true);
            });

            assertThat(other.get(0).join().answered())
                    .as("the other one held %s only when we were done", guard)
                    .isTrue();
        }
    }

    @Test
    @Proves("GRD-2")
    final void isHeldToTheEndOfTheTransaction() {
        AtomicBoolean weAreDone = new AtomicBoolean();
        List<Beside<Boolean>> other = new ArrayList<>();

        within(() -> {
            within(() -> persistence.guards().hold(TREE));
            other.add(beside(() -> again(() -> {
                persistence.guards().hold(TREE);
                return weAreDone.get();
            })));
            persistence
                    .catalog()
                    .categories()
                    .find(samples.category(null, "Unknown", null, 0).id());
            weAreDone.set(true);
        });

        assertThat(other.get(0).join().answered())
                .as("the other one held the guard only when we were done")
                .isTrue();
    }

    @Test
    @Proves("GRD-3")
    final void isGivenBackOnEveryPath() {
        Category garden = aCategory();

        within(() -> persistence.guards().hold(TREE));
        assertFree("a commit");
        rolledBack(() -> persistence.guards().hold(TREE));
        assertFree("an unchecked exception");
        assertThat(catchThrowable(() -> persistence.transactions().inTransaction(() -> {
                    persistence.guards().hold(TREE);
                    throw new IOException("expected");
                })))
                .isInstanceOf(IOException.class);
        assertFree("a checked exception");
        assertThat(catchThrowable(() -> within(() -> {
                    persistence.guards().hold(TREE);
                    throw new AssertionError("expected");
                })))
                .isInstanceOf(AssertionError.class);
        assertFree("an error");
        assertThat(catchThrowable(() -> within(() -> {
                    persistence.guards().hold(TREE);
                    persistence.catalog().categories().save(garden, List.of());
                })))
                .isInstanceOf(VisionCraftException.class);
        assertFree("a refused write");
        assertThat(catchThrowable(() -> within(() -> {
                    persistence.guards().hold(TREE);
                    rolledBack(() -> {});
                })))
                .isInstanceOf(VisionCraftException.class);
        assertFree("a refused commit");
        within(() -> {
            persistence.guards().hold(TREE);
            persistence.transactions().afterCommit(() -> {
                throw new IllegalStateException("an action's own");
            });
        });
        assertFree("an action that failed");
    }

    private void assertFree(String after) {
        Race.Outcome<Boolean> next = beside(() -> in(() -> {
                    persistence.guards().hold(TREE);
                    return true;
                }))
                .join();
        assertThat(next.thrown()).as("holding the guard after %s", after).isNull();
    }

    @Test
    @Proves("GRD-4")
    final void isHeldOnceHoweverOftenItIsTaken() {
        AtomicBoolean weAreDone = new AtomicBoolean();
        List<Beside<Boolean>> other = new ArrayList<>();

        within(() -> {
            persistence.guards().hold(TREE);
            persistence.guards().hold(new Guard.Tree());
            within(() -> persistence.guards().hold(TREE));
            other.add(beside(() -> again(() -> {
                persistence.guards().hold(TREE);
                return weAreDone.get();
            })));
            weAreDone.set(true);
        });

        assertThat(other.get(0).join().answered()).isTrue();
        assertFree("taking it three times");
    }

    @Test
    @Proves("GRD-5")
    final void keepsNobodyFromAnotherKey() {
        ServiceId one = new ServiceId(new UUID(1, 1));
        ServiceId two = new ServiceId(new UUID(1, 2));
        Currency euro = Currency.getInstance("EUR");
        List<List<Guard>> pairs = List.of(
                List.of(ADMINISTRATORS, TREE),
                List.of(new Guard.Prices(one, euro), new Guard.Prices(two, euro)),
                List.of(new Guard.Prices(one, euro), new Guard.Prices(one, Currency.getInstance("USD"))),
                List.of(new Guard.Series("invoice:A"), new Guard.Series("invoice:a")),
                List.of(new Guard.Series("invoice:A"), new Guard.Series("credit-note:A")),
                List.of(new Guard.Series("tree"), TREE),
                List.of(new Guard.Series("books"), new Guard.Books()));

        for (List<Guard> pair : pairs) {
            boolean passed = in(() -> {
                persistence.guards().hold(pair.get(0));
                Beside<Boolean> other = besideWithin(() -> persistence.guards().hold(pair.get(1)));
                return other.endsMeanwhile() && other.join().succeeded();
            });

            assertThat(passed).as("holding %s and %s", pair.get(0), pair.get(1)).isTrue();
        }
    }

    @Test
    @Proves("GRD-6")
    final void keepsNobodyFromReading() {
        Category garden = aCategory();

        boolean passed = in(() -> {
            persistence.guards().hold(TREE);
            Beside<?> other = beside(() -> committed(persistence.catalog().categories(), garden.id()));
            return other.endsMeanwhile() && other.join().succeeded();
        });

        assertThat(passed).isTrue();
    }

    @Test
    @Proves("GRD-7")
    @Rule("CAT-3")
    final void showsWhatTheLastHolderCommitted() {
        Category garden = aCategory();
        Category changed = like(garden)
                .with(Category::name, "Park")
                .with(Category::code, null)
                .with(Category::version, 2L)
                .made();
        AtomicBoolean theyHoldIt = new AtomicBoolean();
        List<Beside<Boolean>> theirs = new ArrayList<>();
        AtomicBoolean theyWereFirst = new AtomicBoolean();

        Optional<Category> seen = again(() -> {
            persistence.catalog().categories().find(garden.id());
            if (theirs.isEmpty()) {
                theirs.add(besideWithin(() -> {
                    persistence.guards().hold(TREE);
                    theyHoldIt.set(true);
                    persistence.catalog().categories().save(changed, List.of());
                }));
            }
            theyWereFirst.set(theyHoldIt.get());
            persistence.guards().hold(TREE);
            return persistence.catalog().categories().find(garden.id());
        });

        boolean theyCommitted = theirs.get(0).join().succeeded();
        assertThat(seen)
                .as("what the second holder sees of the category")
                .contains(theyWereFirst.get() && theyCommitted ? changed : seen.orElseThrow());
    }

    @Test
    @Proves("GRD-8")
    final void refusesOneOfTwoThatWaitForEachOther() {
        refusesOneThatHolds(ADMINISTRATORS, TREE);
    }

    @Test
    @Proves("GRD-9")
    final void refusesOneOfTwoThatWaitForWhatTheOtherOneWasTheFirstToHold() {
        Currency euro = Currency.getInstance("EUR");

        refusesOneThatHolds(new Guard.Person(new UserId(new UUID(9, 1))), new Guard.Person(new UserId(new UUID(9, 2))));
        refusesOneThatHolds(
                new Guard.Prices(new ServiceId(new UUID(9, 1)), euro),
                new Guard.Prices(new ServiceId(new UUID(9, 2)), euro));
        refusesOneThatHolds(new Guard.Series("invoice:NEW-1"), new Guard.Series("invoice:NEW-2"));
    }

    /** Two transactions hold one each, ask for the other's, and one of them goes on. */
    private void refusesOneThatHolds(Guard one, Guard other) {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Race.Outcome<Boolean>> outcomes = Race.times(
                2,
                n -> () -> persistence.transactions().inTransaction(() -> {
                    persistence.guards().hold(n == 0 ? one : other);
                    bothHoldOne.await(30, TimeUnit.SECONDS);
                    persistence.guards().hold(n == 0 ? other : one);
                    return true;
                }));

        assertThat(outcomes)
                .as("holding %s and %s", one, other)
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        VisionCraftException refusal = assertRejected(StoreCodes.CLASH, () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(refusal.retryable()).isTrue();
        elsewhere(() -> {
            persistence.guards().hold(one);
            persistence.guards().hold(other);
        });
    }

    @Test
    @Proves("GRD-10")
    @Rule("GEN-14")
    final void waitsUntilTheDeadlineAndNoLonger() {
        for (Guard guard : List.of(TREE, new Guard.Series(SERIES), new Guard.Series("invoice:BEGUN"))) {
            within(this::beginASeries);

            Beside<Boolean> other = in(() -> {
                persistence.guards().hold(guard);
                Beside<Boolean> waiting =
                        besideWithDeadline(() -> persistence.guards().hold(guard));
                assertThat(waiting.givesUpMeanwhile())
                        .as("gives up waiting for %s", guard)
                        .isTrue();
                return waiting;
            });

            VisionCraftException refusal = assertRejected(StoreCodes.CLASH, () -> {
                throw Race.failures(List.of(other.join())).get(0);
            });
            assertThat(refusal.retryable()).isTrue();
            elsewhere(() -> persistence.guards().hold(guard));
        }
    }

    private void beginASeries() {
        persistence.guards().hold(new Guard.Series("invoice:BEGUN"));
        persistence.billing().numberSeries().save(new NumberSeries("invoice:BEGUN", "", LocalDate.of(2026, 3, 2), 7));
    }

    private void takeANumber() {
        persistence.guards().hold(new Guard.Series(SERIES));
        long next = persistence
                .billing()
                .numberSeries()
                .find(SERIES)
                .map(NumberSeries::next)
                .orElse(1L);
        persistence.billing().numberSeries().save(new NumberSeries(SERIES, "", LocalDate.of(2026, 3, 2), next + 1));
    }

    private Optional<Long> standOfSeries() {
        return in(() -> {
            persistence.guards().hold(new Guard.Series(SERIES));
            return persistence.billing().numberSeries().find(SERIES).map(NumberSeries::next);
        });
    }
}
