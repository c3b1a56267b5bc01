package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.kernel.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@Rule({"ROL-5", "IDN-7"})
class RecentTest {

    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Integer> read = new ArrayList<>();
    private final Recent<Integer, String> recent = new Recent<>(BOUND, nanos::get);

    @Test
    void readsOnceWithinTheBound() {
        assertThat(find(1, NOW)).contains("1");
        assertThat(find(1, NOW.plus(BOUND).minusNanos(1))).contains("1");
        assertThat(read).containsExactly(1);

        find(1, NOW.plus(BOUND));

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    void readsEachTimeWithoutABound() {
        Recent<Integer, String> none = new Recent<>(Duration.ZERO, nanos::get);

        none.find(1, NOW, () -> reading(1), any -> Instant.MAX);
        none.find(1, NOW, () -> reading(1), any -> Instant.MAX);

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    void takesAnyBound() {
        Recent<Integer, String> endless = new Recent<>(Duration.ofSeconds(Long.MAX_VALUE), nanos::get);

        assertThat(endless.find(1, NOW, () -> reading(1), any -> Instant.MAX)).contains("1");
    }

    @Test
    void keepsNothingBeyondItsOwnEnd() {
        recent.find(1, NOW, () -> reading(1), any -> NOW.plusSeconds(1));

        find(1, NOW.plusSeconds(1));

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingForLongerWhereTheClockIsSetBack() {
        find(1, NOW);

        find(1, NOW.minusNanos(1));

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingAnyMoreWhereTheClockWasSetBackMeanwhile() {
        find(1, NOW);
        assertThat(recent.find(1, NOW.minusSeconds(1), Optional::empty, any -> Instant.MAX))
                .isEmpty();

        find(1, NOW);

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    @Rule("GEN-8")
    void knowsNothingForLongerWhereTheClockStandsStill() {
        find(1, NOW);
        nanos.set(BOUND.toNanos() - 1);
        find(1, NOW);
        assertThat(read).containsExactly(1);

        nanos.incrementAndGet();
        find(1, NOW);

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    void keepsNothingThatIsNotThere() {
        recent.find(1, NOW, Optional::empty, any -> Instant.MAX);

        find(1, NOW);

        assertThat(read).containsExactly(1);
    }

    @Test
    void keepsNothingThatCouldNotBeRead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> recent.find(
                        1,
                        NOW,
                        () -> {
                            throw new IllegalStateException("expected");
                        },
                        any -> Instant.MAX));

        find(1, NOW);

        assertThat(read).containsExactly(1);
    }

    @Test
    void evictsOneAndThoseThatFulfilACondition() {
        find(1, NOW);
        find(2, NOW);
        find(3, NOW);

        recent.evict(1);
        recent.evictIf("3"::equals);
        find(1, NOW);
        find(2, NOW);
        find(3, NOW);

        assertThat(read).containsExactly(1, 2, 3, 1, 3);
    }

    @Test
    void keepsNothingThatWasReadBeforeAnEviction() {
        recent.find(
                1,
                NOW,
                () -> {
                    recent.evict(2);
                    return reading(1);
                },
                any -> Instant.MAX);

        find(1, NOW);

        assertThat(read).containsExactly(1, 1);
    }

    @Test
    void forgetsWhatWasReadLongestAgoWhenThereIsTooMuch() {
        for (int key = 0; key <= Recent.MAX_ENTRIES; key++) {
            find(key, NOW);
        }
        read.clear();

        find(1, NOW);
        find(0, NOW);

        assertThat(read).containsExactly(0);
    }

    private Optional<String> find(int key, Instant now) {
        return recent.find(key, now, () -> reading(key), any -> Instant.MAX);
    }

    private Optional<String> reading(int key) {
        read.add(key);
        return Optional.of(String.valueOf(key));
    }
}
