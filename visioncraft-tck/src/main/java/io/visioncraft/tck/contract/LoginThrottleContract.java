package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.LoginThrottle.Attempt;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.Race;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link LoginThrottle} does, on a clock that the test moves: rules THR. */
@ContractTests
@Rule("IDN-5")
public abstract class LoginThrottleContract implements AdapterUnderTest {

    private static final String ANN = "ann@example.com";
    private static final String HOME = "192.0.2.1";
    private static final int MANY = 200;
    private static final int FLOOD = 120_000;
    private static final Duration LONG = Duration.ofHours(1);

    private MovableClock clock;
    private LoginThrottle throttle;

    /**
     * A throttle that has counted nothing, on that clock. Called before each test.
     *
     * @param clock moved by the test
     * @return the adapter under test
     */
    protected abstract LoginThrottle throttle(Clock clock);

    /** {@return the store that the throttle is used beside, empty; rules about rollback run in its transactions} */
    protected abstract Persistence store();

    @BeforeEach
    final void beginWithAThrottle() {
        clock = MovableClock.create();
        throttle = throttle(clock);
    }

    @Test
    @Proves("THR-1")
    final void admitsTheFirstAttempts() {
        assertThat(admit(ANN, HOME)).isZero();
        assertThat(admit(ANN, HOME)).isZero();
        assertThat(admit("bob@example.com", null)).isZero();
    }

    @Test
    @Proves("THR-2")
    final void makesAnAccountWaitAfterManyFailures() {
        assertThat(failuresUntilAWait(n -> ANN, n -> "198.51.100." + n)).isLessThan(MANY);
        assertThat(admit(ANN, "203.0.113.1")).isPositive();
    }

    @Test
    @Proves("THR-3")
    final void makesASourceWaitAfterManyFailuresOnAnyAccounts() {
        assertThat(failuresUntilAWait(n -> "user" + n + "@example.com", n -> HOME))
                .isLessThan(MANY);
        assertThat(admit("new@example.com", HOME)).isPositive();
        assertThat(admit("new@example.com", "203.0.113.1")).isZero();
    }

    @Test
    @Proves("THR-4")
    final void countsAnAccountOfAnUnknownSource() {
        assertThat(failuresUntilAWait(n -> ANN, n -> null)).isLessThan(MANY);
    }

    @Test
    @Proves("THR-5")
    final void admitsAgainAfterTheTimeItSaid() {
        for (int i = 0; i < MANY; i++) {
            Duration wait = admit(ANN, HOME);
            assertThat(wait).isBetween(Duration.ZERO, LONG);
            clock.advance(wait);
            if (!wait.isZero()) {
                assertThat(admit(ANN, HOME))
                        .as("after the wait of failure %d", i)
                        .isZero();
            }
        }
    }

    @Test
    @Proves("THR-6")
    final void doesNotCountAnAttemptThatHasToWait() {
        failuresUntilAWait(n -> ANN, n -> HOME);
        Duration wait = admit(ANN, HOME);

        for (int i = 0; i < MANY; i++) {
            assertThat(admit(ANN, HOME)).isEqualTo(wait);
        }
        clock.advance(wait);

        assertThat(admit(ANN, HOME)).isZero();
    }

    @Test
    @Proves("THR-7")
    final void forgetsFailuresInTime() {
        int first = failuresUntilAWait(n -> ANN, n -> HOME);

        clock.advance(Duration.ofDays(1));

        assertThat(failuresUntilAWait(n -> ANN, n -> HOME)).isEqualTo(first);
    }

    @Test
    @Proves("THR-8")
    final void givesBackWhatWasRightOrNeither() {
        for (int i = 0; i < MANY; i++) {
            Attempt attempt = throttle.admit(ANN, HOME);
            assertThat(attempt.toWait()).as("attempt %d", i).isZero();
            endWithoutFailure(attempt, i);
        }
    }

    @Test
    @Proves("THR-9")
    final void doesNotLetOthersLockTheOwnerOut() {
        throttle.admit(ANN, HOME).succeeded();

        for (int i = 0; i < MANY; i++) {
            admit(ANN, "198.51.100." + i);
        }

        assertThat(admit(ANN, "203.0.113.1")).as("a stranger").isPositive();
        assertThat(admit(ANN, HOME))
                .as("the owner, from where she has logged in before")
                .isZero();
    }

    @Test
    @Proves("THR-10")
    final void letsNoParallelAttemptSlipBy() {
        int allowed = failuresUntilAWait(n -> ANN, n -> HOME);

        List<Race.Outcome<Duration>> outcomes = Race.times(20, n -> () -> admit("bob@example.com", "203.0.113.1"));

        assertThat(outcomes)
                .filteredOn(one -> one.answered().isZero())
                .as("attempts that were admitted at once")
                .hasSizeLessThanOrEqualTo(allowed);
    }

    @Test
    @Proves("THR-11")
    final void keepsWhatItCountedWhenATransactionRollsBack() {
        Persistence store = store();
        List<Duration> waits = new ArrayList<>();

        for (int i = 0; i < MANY; i++) {
            try {
                store.transactions().inTransaction(() -> {
                    waits.add(admit(ANN, HOME));
                    throw new IllegalArgumentException("expected");
                });
            } catch (IllegalArgumentException expected) {
                assertThat(store.transactions().active()).isFalse();
            }
        }

        assertThat(waits).last().satisfies(wait -> assertThat(wait).isPositive());
    }

    @Test
    @Proves("THR-12")
    final void treatsEveryAccountAlike() {
        List<Duration> anns = waits("ann@example.com", "198.51.100.1");
        List<Duration> nobodys = waits("nobody@example.com", "198.51.100.2");

        assertThat(anns).isEqualTo(nobodys);
    }

    @Test
    @Proves("THR-13")
    final void forgetsNobodyInAFloodOfOthers() {
        failuresUntilAWait(n -> ANN, n -> "198.51.100." + n);
        Duration wait = admit(ANN, "203.0.113.1");

        for (int i = 0; i < FLOOD; i++) {
            admit("flood" + i + "@example.com", "10." + i / 62_500 + "." + i / 250 % 250 + "." + i % 250);
        }

        assertThat(admit(ANN, "203.0.113.1")).isEqualTo(wait).isPositive();
    }

    @Test
    @Proves("THR-14")
    final void forgetsNobodyWhileOneSourceTriesOthers() {
        failuresUntilAWait(n -> ANN, n -> "198.51.100." + n);
        Duration wait = admit(ANN, "203.0.113.1");
        failuresUntilAWait(n -> "first" + n + "@example.com", n -> HOME);

        for (int i = 0; i < FLOOD; i++) {
            admit("flood" + i + "@example.com", HOME);
        }

        assertThat(admit(ANN, "203.0.113.1")).isEqualTo(wait).isPositive();
    }

    @Test
    @Proves("THR-15")
    final void knowsASourceHoweverItsAddressIsWritten() {
        makesAllWait(
                HOME,
                "192.0.2.1:4711",
                "::ffff:192.0.2.1",
                "::FFFF:c000:201",
                "[::ffff:192.0.2.1]:443",
                "192.000.002.001");
        makesAllWait(
                "2001:db8:0:1::1",
                "2001:0DB8:0000:0001:0:0:0:1",
                "2001:db8:0:1:ffff::2",
                "[2001:db8:0:1::1]",
                "[2001:db8:0:1::3]:443",
                "2001:db8:0:1::1%eth0",
                "[2001:db8:0:1::1%2]:443");
        assertThat(admit("other@example.com", "192.0.2.2:4711")).isZero();
        assertThat(admit("other@example.com", "[2001:db8:0:2::1]:443")).isZero();
    }

    @Test
    @Proves("THR-16")
    final void endsNoWaitOfOthersWhenTheOwnerLogsIn() {
        throttle.admit(ANN, HOME).succeeded();
        failuresUntilAWait(n -> ANN, n -> "198.51.100." + n);
        assertThat(admit(ANN, "203.0.113.1")).isPositive();

        for (int i = 0; i < MANY; i++) {
            Attempt owners = throttle.admit(ANN, HOME);
            assertThat(owners.toWait()).as("log-in %d of the owner", i).isZero();
            endWithoutFailure(owners, i);
            assertThat(admit(ANN, "203.0.113.1"))
                    .as("the wait of others after %d log-ins of the owner", i + 1)
                    .isPositive();
        }
    }

    @Test
    @Proves("THR-17")
    @Rule("GEN-8")
    final void keepsNobodyOutForLongerWhereTheClockIsSetBack() {
        clock.advance(LONG.multipliedBy(24));
        failuresUntilAWait(n -> ANN, n -> HOME);
        assertThat(admit(ANN, HOME)).isPositive();
        clock.advance(LONG.multipliedBy(-24));

        Duration wait = admit(ANN, HOME);

        assertThat(wait).isBetween(Duration.ZERO, LONG);
        clock.advance(wait);
        assertThat(wait.isZero() ? Duration.ZERO : admit(ANN, HOME)).isZero();
    }

    @Test
    @Proves("THR-18")
    final void givesBackWhereItCountedThoughTheSourceIsKnownSince() {
        for (int i = 0; i < MANY; i++) {
            Attempt first = throttle.admit(ANN, "198.51.100." + i);
            Attempt second = throttle.admit(ANN, "198.51.100." + i);
            assertThat(List.of(first.toWait(), second.toWait()))
                    .as("two log-ins at once from source %d", i)
                    .containsOnly(Duration.ZERO);

            first.succeeded();

            endWithoutFailure(second, i);
        }
    }

    @Test
    @Proves("THR-19")
    final void endsTheWaitThatItBeganAndNoOther() {
        List<Attempt> attempts = new ArrayList<>();
        Attempt next = throttle.admit(ANN, HOME);
        while (next.toWait().isZero() && attempts.size() < MANY) {
            attempts.add(next);
            next = throttle.admit(ANN, HOME);
        }
        Attempt last = attempts.remove(attempts.size() - 1);

        attempts.forEach(Attempt::giveBack);

        assertThat(List.of(admit(ANN, HOME), admit(ANN, "203.0.113.1"), admit("new@example.com", HOME)))
                .as("after all but the last attempt of the same source were given back")
                .containsOnly(next.toWait());
        last.giveBack();
        assertThat(admit(ANN, HOME)).as("after the last attempt was given back").isZero();
    }

    @Test
    @Proves("THR-20")
    final void givesBackOnce() {
        int allowed = failuresUntilAWait(n -> "other@example.com", n -> "203.0.113.1");
        failures(allowed - 1);
        Attempt attempt = throttle.admit(ANN, HOME);

        for (int i = 0; i < MANY; i++) {
            endWithoutFailure(attempt, i + 1);
        }

        assertThat(failuresUntilAWait(n -> ANN, n -> "203.0.113.9")).isEqualTo(1);
    }

    @Test
    @Proves("THR-20")
    final void givesNothingBackThatWasForgotten() {
        int allowed = failuresUntilAWait(n -> "other@example.com", n -> "203.0.113.1");
        Attempt slow = throttle.admit(ANN, HOME);
        clock.advance(Duration.ofDays(1));
        failures(allowed - 1);

        slow.giveBack();

        assertThat(failuresUntilAWait(n -> ANN, n -> HOME)).isEqualTo(1);
    }

    private void failures(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(admit(ANN, HOME)).isZero();
        }
    }

    private Duration admit(String account, @Nullable String source) {
        return throttle.admit(account, source).toWait();
    }

    /** Right where {@code i} is even, else neither right nor wrong. */
    private static void endWithoutFailure(Attempt attempt, int i) {
        if (i % 2 == 0) {
            attempt.succeeded();
        } else {
            attempt.giveBack();
        }
    }

    private void makesAllWait(String address, String... others) {
        failuresUntilAWait(n -> "user" + n + "@example.com", n -> address);
        for (String other : others) {
            assertThat(admit("new@example.com", other)).as(other).isPositive();
        }
    }

    private List<Duration> waits(String account, String source) {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(admit(account, source));
        }
        return waits;
    }

    /** How many attempts are admitted at one instant before one has to wait, up to {@link #MANY}. */
    private int failuresUntilAWait(Numbered account, NumberedSource source) {
        for (int n = 0; n < MANY; n++) {
            if (!admit(account.of(n), source.of(n)).isZero()) {
                return n;
            }
        }
        return MANY;
    }

    /** The account of an attempt. */
    @FunctionalInterface
    private interface Numbered {
        String of(int n);
    }

    /** The source of an attempt. */
    @FunctionalInterface
    private interface NumberedSource {
        @Nullable
        String of(int n);
    }
}
