package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.error.ConflictException;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.StandIns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Measures each combination of provider and database with sixteen threads on one order, one series of numbers, one tree and one
 * role. Counts the runs that the library repeated, the calls that a caller had to repeat, and the time, for the page that
 * compares the combinations. Their rounds take turns, so that a slow moment of the machine meets all. The quickest round
 * counts.
 *
 * <p>The test makes figures and compares none of them with a limit. It fails only if a call fails or is refused too often.
 */
@OnlyInFullBuilds
class ContentionFiguresTest {

    private static final int ROUNDS = 3;
    private static final int TRIES = 1_000;

    @Test
    void comparesTheCombinations() {
        Map<TestStore, SortedMap<String, Figure>> best = new EnumMap<>(TestStore.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (TestStore store : TestStore.values()) {
                SortedMap<String, Figure> figures = best.computeIfAbsent(store, any -> new TreeMap<>());
                for (HotSpot spot : HotSpot.values()) {
                    figures.merge(spot.title(), run(store, spot), Figure::quicker);
                }
            }
        }

        best.forEach((store, figures) -> Tally.write("contention.tsv", store.name(), figures));
    }

    private static Figure run(TestStore store, HotSpot spot) {
        RecordedMetrics metrics = new RecordedMetrics();
        VisionCraft vc = StandIns.create()
                .builder(store.fresh(), StandIns.issuer())
                .metrics(metrics)
                .build();
        IntConsumer call = spot.in(vc);
        AtomicInteger refused = new AtomicInteger();
        long begin = System.nanoTime();
        List<Race.Outcome<Boolean>> outcomes = Race.times(HotSpot.THREADS, thread -> () -> {
            for (int n = 0; n < HotSpot.CALLS_EACH; n++) {
                refused.addAndGet(refusalsBefore(call, thread * HotSpot.CALLS_EACH + n));
            }
            return true;
        });
        long nanos = System.nanoTime() - begin;

        assertThat(Race.failures(outcomes)).isEmpty();
        int again = Math.toIntExact(metrics.lines().stream()
                .filter(line -> line.startsWith("retried "))
                .count());
        return new Figure(
                again, refused.get(), HotSpot.THREADS * HotSpot.CALLS_EACH, TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    /** Calls until it is not refused. */
    private static int refusalsBefore(IntConsumer call, int n) {
        for (int refusals = 0; ; refusals++) {
            try {
                call.accept(n);
                return refusals;
            } catch (ConflictException conflict) {
                if (refusals == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    /**
     * A round.
     *
     * @param again how many runs the library repeated
     * @param refused how many calls were refused and made again
     * @param calls how many took effect
     * @param micros how long all took
     */
    private record Figure(int again, int refused, int calls, long micros) {

        Figure quicker(Figure other) {
            return other.micros < micros ? other : this;
        }

        @Override
        public String toString() {
            return again + "\t" + refused + " " + calls + " " + micros;
        }
    }
}
