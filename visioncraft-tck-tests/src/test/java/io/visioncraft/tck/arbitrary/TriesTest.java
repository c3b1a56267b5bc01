package io.visioncraft.tck.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final long SEED = 7;

    private final Arbitrary<List<Integer>> lists =
            Arbitraries.integers().between(0, 1_000).list().ofMaxSize(20);

    @Test
    void triesAsOftenAsItIsTold() {
        List<List<Integer>> tried = new ArrayList<>();

        Tries.of(lists).times(37).check(tried::add);

        assertThat(tried).hasSize(37);
    }

    @Test
    void triesTheSameFromTheSameSeed() {
        List<List<Integer>> once = new ArrayList<>();
        List<List<Integer>> again = new ArrayList<>();
        List<List<Integer>> otherwise = new ArrayList<>();

        Tries.of(lists).times(50).from(SEED).check(once::add);
        Tries.of(lists).times(50).from(SEED).check(again::add);
        Tries.of(lists).times(50).from(SEED + 1).check(otherwise::add);

        assertThat(again).isEqualTo(once);
        assertThat(otherwise).isNotEqualTo(once);
    }

    @Test
    void showsTheSmallestValueThatFailsAndHowToTryItAgain() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Tries.of(lists)
                        .from(SEED)
                        .times(1_000)
                        .check(list -> assertThat(list).as("numbers").allMatch(number -> number < 500)))
                .withMessageContainingAll(
                        "-Dvisioncraft.seed=7", System.lineSeparator() + "[500]" + System.lineSeparator(), "[numbers]")
                .withCauseInstanceOf(AssertionError.class);
    }

    @Test
    void showsAValueAsItIsTold() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Tries.of(lists)
                        .shownAs(list -> list.size() + " numbers")
                        .check(list -> {
                            throw new IllegalStateException("never");
                        }))
                .withMessageContainingAll("0 numbers", "never")
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsForAValueThatCannotBeMade() {
        Arbitrary<Integer> impossible = lists.map(list -> {
            throw new IllegalStateException("no such thing");
        });

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Tries.of(impossible).check(value -> {}))
                .withMessageContainingAll("(cannot be made)", "no such thing");
    }
}
