package io.visioncraft.testkit.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.catalog.Category;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the {@link io.visioncraft.spi.Guards} of every store do. */
public abstract class GuardSuite extends StoreSuite {

    private static final Guard TREE = new Guard.Tree();
    private static final Guard ADMINISTRATORS = new Guard.Administrators();
    private static final String SERIES = "invoice:INV";

    @Test
    @Rule("INV-4")
    protected final void lettingOneInAtATimeLosesNoNumber() {
        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> {
            for (int i = 0; i < 25; i++) {
                within(this::takeANumber);
            }
            return true;
        });

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(standOfSeries()).contains(101L);
    }

    @Test
    @Rule("INV-4")
    protected final void givesTheGuardAndTheNumberBackOnRollback() {
        within(this::takeANumber);

        rolledBack(this::takeANumber);
        elsewhere(this::takeANumber);

        assertThat(standOfSeries()).contains(3L);
    }

    @Test
    protected final void isHeldOnceHoweverOftenItIsTaken() {
        within(() -> {
            persistence.guards().hold(TREE);
            persistence.guards().hold(TREE);
            within(() -> persistence.guards().hold(TREE));
        });

        elsewhere(() -> persistence.guards().hold(TREE));
    }

    @Test
    protected final void keepsNobodyFromAnotherKey() {
        within(() -> {
            persistence.guards().hold(ADMINISTRATORS);
            elsewhere(() -> persistence.guards().hold(TREE));
            elsewhere(() -> persistence.guards().hold(new Guard.Series("invoice:A")));
            persistence.guards().hold(new Guard.Series("invoice:B"));
        });
    }

    @Test
    protected final void keepsNobodyFromReading() {
        Category garden = stored(persistence.categories(), samples.category(null, "Garden", null, 0));

        Optional<Category> seen = in(() -> {
            persistence.guards().hold(TREE);
            return Race.elsewhere(() -> committed(persistence.categories(), garden.id()));
        });

        assertThat(seen).contains(garden);
    }

    @Test
    @Rule("CAT-3")
    protected final void showsWhatTheLastHolderCommitted() {
        Category garden = stored(persistence.categories(), samples.category(null, "Garden", null, 0));
        Category changed = new Category(garden.id(), null, "Park", null, "", 0, 2);

        Optional<Category> seen = in(() -> {
            persistence.categories().find(garden.id());
            elsewhere(() -> {
                persistence.guards().hold(TREE);
                persistence.categories().save(changed, List.of());
            });
            persistence.guards().hold(TREE);
            return persistence.categories().find(garden.id());
        });

        assertThat(seen).contains(changed);
    }

    @Test
    protected final void refusesOneOfTwoThatWaitForEachOther() {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        List<Race.Outcome<Boolean>> outcomes = Race.times(
                2,
                n -> () -> persistence.transactions().inTransaction(() -> {
                    persistence.guards().hold(n == 0 ? ADMINISTRATORS : TREE);
                    bothHoldOne.await(30, TimeUnit.SECONDS);
                    persistence.guards().hold(n == 0 ? TREE : ADMINISTRATORS);
                    return true;
                }));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        VisionCraftException refusal = assertRejected(StoreCodes.CLASH, () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(refusal.retryable()).isTrue();
        elsewhere(() -> {
            persistence.guards().hold(ADMINISTRATORS);
            persistence.guards().hold(TREE);
        });
    }

    private void takeANumber() {
        persistence.guards().hold(new Guard.Series(SERIES));
        long next =
                persistence.numberSeries().find(SERIES).map(NumberSeries::next).orElse(1L);
        persistence.numberSeries().save(new NumberSeries(SERIES, LocalDate.of(2026, 3, 2), next + 1));
    }

    private Optional<Long> standOfSeries() {
        return in(() -> {
            persistence.guards().hold(new Guard.Series(SERIES));
            return persistence.numberSeries().find(SERIES).map(NumberSeries::next);
        });
    }
}
