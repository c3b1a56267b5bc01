package io.visioncraft.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.RandomSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule("EVT-2")
class RelayPolicyTest {

    private static final RandomSource LEAST = byte[]::new;
    private static final RandomSource MOST = length -> {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0xFF);
        return bytes;
    };

    private final RelayPolicy policy =
            RelayPolicy.standard().attempts(5).delaying(Duration.ofSeconds(2), Duration.ofSeconds(10));

    @Test
    void doublesTheDelayUpToItsBoundAndBeginsAnewAfterAReplay() {
        assertThat(delays(LEAST)).containsExactly(1_000L, 2_000L, 4_000L, 5_000L, 5_000L, 1_000L, 2_000L);
    }

    @Test
    void addsUpToAsMuchAgainByChance() {
        assertThat(delays(MOST)).containsExactly(1_999L, 3_999L, 7_999L, 9_999L, 9_999L, 1_999L, 3_999L);
    }

    @Test
    void staysWithinItsBoundForEveryAttempt() {
        RelayPolicy longest = RelayPolicy.standard()
                .attempts(RelayPolicy.MAX_ATTEMPTS)
                .delaying(Duration.ofMillis(1), RelayPolicy.MAX_DURATION);

        for (int attempt : new int[] {1, 30, 31, 62, 63, 64, 100, Integer.MAX_VALUE}) {
            assertThat(longest.delayAfter(attempt, MOST)).isPositive().isLessThanOrEqualTo(RelayPolicy.MAX_DURATION);
        }
    }

    @Test
    void endsALifeAtEachMultipleOfTheAttempts() {
        assertThat(IntStream.rangeClosed(1, 11).filter(policy::endsWith)).containsExactly(5, 10);
        assertThat(policy.attempts(1).endsWith(1)).isTrue();
    }

    @Test
    void refusesFiguresThatMakeNoSense() {
        RelayPolicy standard = RelayPolicy.standard();
        Duration second = Duration.ofSeconds(1);
        List<ThrowingCallable> mistakes = List.of(
                () -> standard.leasing(Duration.ZERO, Duration.ZERO),
                () -> standard.leasing(second, second),
                () -> standard.leasing(second, second.negated()),
                () -> standard.leasing(Duration.ofDays(8), second),
                () -> standard.inBatchesOf(0),
                () -> standard.inBatchesOf(RelayPolicy.MAX_BATCH + 1),
                () -> standard.attempts(0),
                () -> standard.attempts(RelayPolicy.MAX_ATTEMPTS + 1),
                () -> standard.delaying(Duration.ZERO, second),
                () -> standard.delaying(Duration.ofSeconds(2), second),
                () -> standard.delaying(second, Duration.ofDays(8)),
                () -> standard.keepingDelivered(second.negated()),
                () -> standard.polling(Duration.ZERO),
                () -> standard.closingWithin(second.negated()));

        for (ThrowingCallable mistake : mistakes) {
            assertThatIllegalArgumentException().isThrownBy(mistake);
        }
    }

    private List<Long> delays(RandomSource random) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(attempt -> policy.delayAfter(attempt, random).toMillis())
                .toList();
    }
}
