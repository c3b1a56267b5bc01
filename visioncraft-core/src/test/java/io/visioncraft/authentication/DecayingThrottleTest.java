package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.LoginThrottle.Attempt;
import io.visioncraft.kernel.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-5")
class DecayingThrottleTest {

    private static final String ANN = "ann@example.com";
    private static final Duration AT_ONCE = Duration.ZERO;

    private final HandClock clock = new HandClock();
    private final DecayingThrottle throttle = new DecayingThrottle(clock, 100);

    @Test
    void admitsFiveAttemptsAtOnce() {
        for (int n = 0; n < 5; n++) {
            assertThat(admit(ANN, null)).isEqualTo(AT_ONCE);
        }

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doublesTheDelayUpToThirtySeconds() {
        fail(4, ANN, null);

        List<Long> delays = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            assertThat(admit(ANN, null)).isEqualTo(AT_ONCE);
            Duration delay = admit(ANN, null);
            delays.add(delay.toSeconds());
            clock.advance(delay);
        }

        assertThat(delays).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void doesNotCountAttemptsThatHaveToWait() {
        fail(5, ANN, null);
        for (int n = 0; n < 1_000; n++) {
            admit(ANN, null);
        }

        clock.advance(Duration.ofSeconds(1));

        assertThat(admit(ANN, null)).isEqualTo(AT_ONCE);
    }

    @Test
    void tellsHowMuchOfTheDelayIsLeft() {
        fail(5, ANN, null);
        clock.advance(Duration.ofMillis(400));

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    @Rule("GEN-8")
    void keepsNobodyOutForLongerWhereAClockThatWasAheadIsSetBack() {
        clock.advance(Duration.ofDays(1));
        fail(5, ANN, "203.0.113.9");
        clock.advance(Duration.ofDays(-1));

        assertThat(admit(ANN, "198.51.100.7")).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        assertThat(admit(ANN, "198.51.100.7")).isEqualTo(AT_ONCE);
        clock.advance(Duration.ofMinutes(10));
        fail(4, ANN, "198.51.100.7");
        assertThat(admit(ANN, "198.51.100.7")).isEqualTo(AT_ONCE);
    }

    @Test
    void forgetsOneFailureOfAnAccountEachMinute() {
        fail(4, ANN, null);
        clock.advance(Duration.ofMinutes(2));
        fail(3, ANN, null);

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofMinutes(10));
        fail(4, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(AT_ONCE);
    }

    @Test
    void forgetsALongAttackWithinTenMinutes() {
        for (int n = 0; n < 10_000; n++) {
            admit(ANN, null);
            clock.advance(Duration.ofSeconds(30));
        }

        clock.advance(Duration.ofMinutes(10));

        fail(5, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesBackWhatWasNotWrong() {
        fail(4, ANN, "203.0.113.9");

        for (int n = 0; n < 20; n++) {
            admitted(ANN, "203.0.113.9").giveBack();
        }
    }

    @Test
    void endsNoWaitOfOthersByWhatIsGivenBack() {
        fail(4, ANN, "203.0.113.9");
        Attempt first = admitted(ANN, "203.0.113.9");
        clock.advance(Duration.ofSeconds(1));
        Attempt second = admitted(ANN, "198.51.100.7");
        assertThat(admit(ANN, "192.0.2.1")).isEqualTo(Duration.ofSeconds(2));

        first.giveBack();

        assertThat(admit(ANN, "192.0.2.1")).isEqualTo(Duration.ofSeconds(2));
        second.giveBack();
        assertThat(admit(ANN, "192.0.2.1")).isEqualTo(AT_ONCE);
    }

    @Test
    void endsNoWaitOfAnotherAttemptOfTheSameSource() {
        List<Attempt> undecided = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            undecided.add(admitted(ANN, "203.0.113.9"));
        }
        Attempt fifth = admitted(ANN, "203.0.113.9");

        undecided.forEach(Attempt::giveBack);

        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(Duration.ofSeconds(1));
        assertThat(admit(ANN, "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        fifth.giveBack();
        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(AT_ONCE);
    }

    @Test
    void endsNoWaitOfASourceByAnAccountThatWasRightBefore() {
        Attempt own = admitted("own@example.com", "203.0.113.9");
        for (int n = 0; n < 4; n++) {
            fail(1, "user" + n + "@example.com", "203.0.113.9");
        }

        own.succeeded();

        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void endsNoWaitOfOthersWhenTheOwnerLogsInFromAKnownSource() {
        admitted(ANN, "198.51.100.7").succeeded();
        fail(5, ANN, "203.0.113.9");

        admitted(ANN, "198.51.100.7").succeeded();

        assertThat(admit(ANN, "192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesBackToTheAccountWhatWasCountedBeforeTheSourceWasKnown() {
        fail(3, ANN, null);
        Attempt first = admitted(ANN, "198.51.100.7");
        Attempt second = admitted(ANN, "198.51.100.7");

        first.succeeded();
        second.succeeded();

        fail(2, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void takesNothingFromTheAccountWhenItForgotASourceMeanwhile() {
        admitted(ANN, "198.51.100.7").succeeded();
        fail(4, ANN, null);
        Attempt fromAKnownSource = admitted(ANN, "198.51.100.7");
        for (int n = 0; n < 100; n++) {
            admitted("user" + n + "@example.com", "192.0.2." + n).succeeded();
        }

        fromAKnownSource.giveBack();

        fail(1, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void takesNothingFromACounterThatWasMadeAnew() {
        Attempt dropped = admitted(ANN, null);
        for (int n = 0; n < 100; n++) {
            fail(1, "user" + n + "@example.com", null);
        }
        fail(4, ANN, null);

        dropped.giveBack();

        fail(1, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesBackOnce() {
        fail(3, ANN, null);
        Attempt attempt = admitted(ANN, null);

        attempt.giveBack();
        attempt.giveBack();
        attempt.succeeded();

        fail(2, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesNothingBackThatWasForgotten() {
        Attempt slow = admitted(ANN, null);
        clock.advance(Duration.ofSeconds(59));
        fail(4, ANN, null);
        clock.advance(Duration.ofSeconds(1));

        slow.giveBack();

        fail(1, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void givesNothingBackWhereNoMoreWereKept() {
        for (int n = 0; n < 9; n++) {
            fail(1, ANN, null);
            clock.advance(admit(ANN, null));
        }
        fail(1, ANN, null);
        clock.advance(Duration.ofSeconds(30));

        for (int n = 0; n < 20; n++) {
            admitted(ANN, null).giveBack();
        }

        fail(1, ANN, null);
        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(30));
    }

    /** An attempt of which no failure was kept has begun a wait all the same. */
    @Test
    void endsNoWaitWhereAllThatIsKeptIsGivenBack() {
        List<Attempt> others = new ArrayList<>();
        for (int n = 0; n < 13; n++) {
            others.add(admitted(ANN, null));
            clock.advance(n < 4 ? AT_ONCE : admit(ANN, null));
        }
        admitted(ANN, null);

        others.forEach(Attempt::giveBack);

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(30));
        admitted(ANN, null).giveBack();
        assertThat(throttle.size()).isZero();
    }

    @Test
    void tellsAWaitForUndecidedAttemptsFromOneForFailures() {
        List<Attempt> five = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            five.add(admitted(ANN, "203.0.113.9"));
        }

        assertThat(waitsForUndecided(ANN, "203.0.113.9")).isTrue();
        assertThat(waitsForUndecided(ANN, "198.51.100.7")).isTrue();
        assertThat(waitsForUndecided("bob@example.com", "203.0.113.9")).isTrue();

        five.subList(0, 4).forEach(Attempt::failed);
        assertThat(waitsForUndecided(ANN, "203.0.113.9"))
                .as("after four failures and one attempt that may be right")
                .isTrue();

        five.get(4).failed();
        assertThat(waitsForUndecided(ANN, "203.0.113.9")).isFalse();
        assertThat(waitsForUndecided(ANN, "198.51.100.7")).isFalse();
        assertThat(waitsForUndecided("bob@example.com", "203.0.113.9")).isFalse();
        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waitsForFailuresWhereTheyAreEnoughWhoeverIsUndecided() {
        for (int n = 0; n < 5; n++) {
            admitted(ANN, null).failed();
        }
        clock.advance(Duration.ofSeconds(1));

        Attempt undecided = admitted(ANN, null);

        assertThat(waitsForUndecided(ANN, null)).isFalse();
        undecided.succeeded();
        assertThat(admit(ANN, null)).isEqualTo(AT_ONCE);
    }

    @Test
    void waitsForFailuresWhereOneOfTwoCountersDoes() {
        for (int n = 0; n < 5; n++) {
            admitted("user" + n + "@example.com", "203.0.113.9").failed();
        }
        for (int n = 0; n < 5; n++) {
            admitted(ANN, "198.51.100." + n);
        }

        assertThat(waitsForUndecided(ANN, "192.0.2.1")).isTrue();
        assertThat(waitsForUndecided(ANN, "203.0.113.9")).isFalse();
    }

    @Test
    void givesNothingBackThatIsKnownToBeWrong() {
        List<Attempt> wrong = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            wrong.add(admitted(ANN, null));
        }
        wrong.forEach(Attempt::failed);

        wrong.forEach(Attempt::giveBack);
        wrong.forEach(Attempt::succeeded);

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofMinutes(5));
        assertThat(admit(ANN, null)).as("once they are forgotten").isEqualTo(AT_ONCE);
    }

    private boolean waitsForUndecided(String account, @Nullable String source) {
        Attempt attempt = throttle.admit(account, source);
        assertThat(attempt.toWait()).isPositive();
        return attempt.waitsForUndecided();
    }

    @Test
    void hasNothingToGiveBackOfAnAttemptThatHasToWait() {
        fail(5, ANN, null);

        for (int n = 0; n < 20; n++) {
            Attempt refused = throttle.admit(ANN, null);
            refused.giveBack();
            refused.failed();
            refused.succeeded();
        }

        assertThat(admit(ANN, null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void keepsAccountsApart() {
        fail(5, ANN, null);

        assertThat(admit("bob@example.com", null)).isEqualTo(AT_ONCE);
    }

    @Test
    void countsASourceOverAllAccounts() {
        for (int n = 0; n < 5; n++) {
            fail(1, "user" + n + "@example.com", "203.0.113.9");
        }

        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(Duration.ofSeconds(1));
        assertThat(admit(ANN, "203.0.113.10")).isEqualTo(AT_ONCE);
    }

    @Test
    void forgetsOneFailureOfASourceEverySixSeconds() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(admit("user" + n + "@example.com", "203.0.113.9")).isEqualTo(AT_ONCE);
            clock.advance(Duration.ofSeconds(6));
        }
    }

    @Test
    void countsAnAccountOverAllSources() {
        for (int n = 0; n < 5; n++) {
            fail(1, ANN, "203.0.113." + n);
        }

        assertThat(admit(ANN, "198.51.100.7")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void holdsAKnownSourceToItsOwnFailures() {
        admitted(ANN, "198.51.100.7").succeeded();
        for (int n = 0; n < 50; n++) {
            admit(ANN, "203.0.113." + n);
        }

        assertThat(admit(ANN, "203.0.113.200")).isPositive();
        fail(4, ANN, "198.51.100.7");
        assertThat(admit(ANN, "198.51.100.7")).isEqualTo(AT_ONCE);
        assertThat(admit(ANN, "198.51.100.7")).isPositive();
        clock.advance(Duration.ofSeconds(6));
        assertThat(admit("bob@example.com", "198.51.100.7")).isEqualTo(AT_ONCE);
    }

    @Test
    void takesAnIpv6NetworkForOneSource() {
        for (int n = 0; n < 5; n++) {
            fail(1, "user" + n + "@example.com", "2001:db8:0:1::" + n);
        }

        assertThat(admit(ANN, "2001:0DB8:0000:0001:ffff::1")).isPositive();
        assertThat(admit(ANN, "2001:db8:0:2::1")).isEqualTo(AT_ONCE);
    }

    @Test
    void takesAMappedAddressForTheOneItMaps() {
        fail(5, "bob@example.com", "::ffff:203.0.113.9");

        assertThat(admit(ANN, "203.0.113.9")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9:4711",
                " 203.0.113.9",
                "203.000.113.009",
                "::ffff:203.0.113.9",
                "[::ffff:203.0.113.9]",
                "[::FFFF:cb00:7109]:443"
            })
    void takesASourceForTheSameHoweverItsAddressIsWritten(String written) {
        fail(5, "bob@example.com", "203.0.113.9");

        assertThat(admit(ANN, written)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe80::2", "FE80::1%eth0", "[fe80::1%2]", "[fe80::1]:443", "fe80:0:0:0:1::"})
    void takesANetworkForTheSameHoweverItsAddressIsWritten(String written) {
        fail(5, "bob@example.com", "fe80::1");

        assertThat(admit(ANN, written)).isPositive();
    }

    @Test
    void keepsNothingOfAnAttemptThatHasToWait() {
        fail(5, "bob@example.com", "203.0.113.9");
        int size = throttle.size();

        for (int n = 0; n < 1_000; n++) {
            assertThat(admit("user" + n + "@example.com", "203.0.113.9")).isPositive();
        }

        assertThat(throttle.size()).isEqualTo(size);
    }

    @Test
    void dropsWhatWasForgottenBeforeWhatCounts() {
        for (int n = 0; n < 25; n++) {
            fail(4, "old" + n + "@example.com", null);
        }
        clock.advance(Duration.ofHours(1));
        fail(3, ANN, null);

        for (int n = 0; n < 200; n++) {
            fail(2, "user" + n + "@example.com", null);
        }

        fail(2, ANN, null);
        assertThat(admit(ANN, null)).isPositive();
        assertThat(throttle.size()).isEqualTo(100);
    }

    @Test
    void takesAnythingElseForASourceOfItsOwn() {
        for (String source :
                List.of("", ":", "::::", "[", "256.1.1.1", "1.1.1.1:", "%eth0", "proxy-7", "1:2", "x".repeat(100))) {
            assertThat(admit("first" + source, source)).as(source).isEqualTo(AT_ONCE);
            fail(4, "then" + source, source);
            assertThat(admit("last" + source, source)).as(source).isPositive();
        }
        assertThat(admit("last[]", "[]")).as("brackets do not count").isPositive();
    }

    @Test
    void keepsItsMemoryBounded() {
        for (int n = 0; n < 1_000; n++) {
            admitted("user" + n + "@example.com", "source" + n).succeeded();
        }

        assertThat(throttle.size()).isEqualTo(100);
    }

    @Test
    void keepsWhatIsUnderAttackWhenItMakesRoom() {
        fail(5, ANN, null);
        for (int n = 0; n < 1_000; n++) {
            admit("user" + n + "@example.com", null);
            admit(ANN, null);
        }

        assertThat(admit(ANN, null)).isPositive();
    }

    @Test
    void survivesAClockThatGoesBack() {
        fail(3, ANN, "203.0.113.9");
        clock.advance(Duration.ofDays(-1));
        fail(2, ANN, "203.0.113.9");
        clock.advance(Duration.ofDays(2));

        assertThat(admit(ANN, "203.0.113.9")).isEqualTo(AT_ONCE);
    }

    private void fail(int times, String account, @Nullable String source) {
        for (int n = 0; n < times; n++) {
            admitted(account, source);
        }
    }

    private Attempt admitted(String account, @Nullable String source) {
        Attempt attempt = throttle.admit(account, source);
        assertThat(attempt.toWait()).isEqualTo(AT_ONCE);
        return attempt;
    }

    private Duration admit(String account, @Nullable String source) {
        return throttle.admit(account, source).toWait();
    }

    /** A clock that the test moves. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
