package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void runsAllCallsAtTheSameTime() {
        CountDownLatch met = new CountDownLatch(4);

        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> {
            met.countDown();
            return met.await(30, TimeUnit.SECONDS);
        });

        assertThat(outcomes).extracting(Race.Outcome::answer).containsExactly(true, true, true, true);
    }

    @Test
    void tellsWhatBecameOfEachCall() {
        List<Race.Outcome<Integer>> outcomes = Race.times(3, n -> () -> 6 / (n - 1));

        assertThat(outcomes).extracting(Race.Outcome::succeeded).containsExactly(true, false, true);
        assertThat(outcomes.get(1).thrown()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void runsACallElsewhere() {
        Thread here = Thread.currentThread();

        Thread there = Race.elsewhere(Thread::currentThread);

        assertThat(there).isNotSameAs(here);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Race.elsewhere(() -> List.of().get(0)))
                .withCauseInstanceOf(IndexOutOfBoundsException.class);
    }
}
