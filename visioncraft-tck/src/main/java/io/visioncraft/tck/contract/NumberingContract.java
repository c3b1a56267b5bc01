package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.testkit.Race;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the {@link io.visioncraft.billing.NumberSeriesRepository} of every store does: rules NUM. */
@Rule("INV-4")
abstract class NumberingContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String SERIES = "invoice:INV";
    private static final String ISSUER = "VAT:DE123456789";

    @Test
    @Proves("NUM-1")
    final void keepsWhereASeriesStands() {
        NumberSeries first = new NumberSeries(SERIES, ISSUER, DAY, 2);
        NumberSeries next = new NumberSeries(SERIES, ISSUER, DAY.plusYears(1), 1);

        assertThat(stand(SERIES)).isEmpty();
        save(first);
        assertThat(stand(SERIES)).contains(first);
        save(next);
        assertThat(stand(SERIES)).contains(next);
    }

    @Test
    @Proves("NUM-2")
    final void takesANumberBackThatIsRolledBack() {
        long first = in(() -> take(SERIES));

        rolledBack(() -> take(SERIES));
        long second = in(() -> take(SERIES));

        assertThat(List.of(first, second)).containsExactly(1L, 2L);
    }

    @Test
    @Proves("NUM-3")
    final void leavesNoGapAndNoDoubleUnderThreadsAndRollbacks() {
        List<Race.Outcome<List<Long>>> outcomes = Race.times(4, n -> () -> {
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                if ((i + n) % 3 == 0) {
                    attempt(() -> in(() -> {
                        take(SERIES);
                        throw new IllegalArgumentException("expected");
                    }));
                } else {
                    mine.add(again(() -> take(SERIES)));
                }
            }
            return mine;
        });

        List<Long> taken = new ArrayList<>();
        outcomes.forEach(one -> taken.addAll(one.answered()));
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(stand(SERIES)).contains(new NumberSeries(SERIES, ISSUER, DAY, 41));
    }

    @Test
    @Proves("NUM-4")
    final void countsEachSeriesByItself() {
        List<String> keys = List.of("invoice:INV", "invoice:inv", "credit-note:INV", "invoice:INV-");

        keys.forEach(key -> {
            for (int i = 0; i <= keys.indexOf(key); i++) {
                in(() -> take(key));
            }
        });

        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(stand(key)).contains(new NumberSeries(key, ISSUER, DAY, keys.indexOf(key) + 2)));
    }

    @Test
    @Proves("NUM-5")
    final void showsATransactionTheNumbersItTook() {
        List<Long> taken = in(() -> List.of(take(SERIES), take(SERIES), in(() -> take(SERIES))));

        assertThat(taken).containsExactly(1L, 2L, 3L);
        assertThat(stand(SERIES)).contains(new NumberSeries(SERIES, ISSUER, DAY, 4));
    }

    @Test
    @Proves("NUM-6")
    final void keepsWhoseSeriesItIs() {
        String longest = "Ä".repeat(Issuer.MAX_KEY);

        for (String issuer : List.of("", "VAT:de1", "VAT:DE1", longest, "")) {
            NumberSeries series = new NumberSeries(SERIES, issuer, DAY, 2);
            save(series);
            assertThat(stand(SERIES)).contains(series);
        }
    }

    @Test
    @Proves("NUM-7")
    @Rule("INV-7")
    final void keepsTheClosedDayAndASeriesThatHasNotBegun() {
        NumberSeries closed = new NumberSeries("credit-note:CRN", ISSUER, null, 1, DAY);
        NumberSeries open = new NumberSeries(SERIES, ISSUER, DAY, 7);
        List<NumberSeries> lives = List.of(
                closed,
                new NumberSeries("credit-note:CRN", ISSUER, null, 1, DAY.plusDays(1)),
                new NumberSeries("credit-note:CRN", ISSUER, DAY, 9, null),
                new NumberSeries("credit-note:CRN", ISSUER, DAY, 10, DAY.minusDays(1)),
                closed);

        save(open);
        for (NumberSeries now : lives) {
            save(now);
            assertThat(stand(now.key())).contains(now);
            assertThat(in(() -> persistence.billing().numberSeries().all())).containsExactlyInAnyOrder(now, open);
        }
        NumberSeries after = new NumberSeries(SERIES, ISSUER, DAY, 8);
        NumberSeries mine = new NumberSeries("invoice:NEW", ISSUER, null, 1, DAY);
        List<NumberSeries> seen = in(() -> {
            persistence.guards().hold(new Guard.Series(mine.key()));
            persistence.billing().numberSeries().save(mine);
            persistence.guards().hold(new Guard.Series(open.key()));
            persistence.billing().numberSeries().save(after);
            return persistence.billing().numberSeries().all();
        });
        assertThat(seen).containsExactlyInAnyOrder(mine, after, closed);
    }

    private long take(String key) {
        persistence.guards().hold(new Guard.Series(key));
        long next = persistence
                .billing()
                .numberSeries()
                .find(key)
                .map(NumberSeries::next)
                .orElse(1L);
        persistence.billing().numberSeries().save(new NumberSeries(key, ISSUER, DAY, next + 1));
        return next;
    }

    private void save(NumberSeries series) {
        within(() -> {
            persistence.guards().hold(new Guard.Series(series.key()));
            persistence.billing().numberSeries().save(series);
        });
    }

    private Optional<NumberSeries> stand(String key) {
        return in(() -> {
            persistence.guards().hold(new Guard.Series(key));
            return persistence.billing().numberSeries().find(key);
        });
    }
}
