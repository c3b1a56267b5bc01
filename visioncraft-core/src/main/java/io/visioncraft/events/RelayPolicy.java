package io.visioncraft.events;

import io.visioncraft.spi.RandomSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The times and limits of a relay (EVT-2). All relays of one store use the same policy. Immutable and thread-safe.
 *
 * @param lease how long a claimed event belongs to the relay that claimed it; much longer than clocks differ
 * @param margin how long before the end of the lease a relay begins no more deliveries: longer than a delivery takes, plus
 *     the difference of clocks
 * @param batch the most events that a run claims
 * @param attempts the number of failed deliveries after which an event is dead; a replay grants as many again
 * @param firstDelay the longest wait after the first failure; it doubles after each further failure
 * @param longestDelay the longest wait after any failure
 * @param retention how long delivered events are kept after they happened; null for ever. A removed event is also missing
 *     from the history of its record (EVT-1)
 * @param poll how long the thread of a relay waits when there was nothing to do
 * @param grace how long {@link EventRelay#close} lets a delivery continue before it interrupts the thread; zero for not at
 *     all
 */
public record RelayPolicy(
        Duration lease,
        Duration margin,
        int batch,
        int attempts,
        Duration firstDelay,
        Duration longestDelay,
        @Nullable Duration retention,
        Duration poll,
        Duration grace) {

    /** The most events in a batch. */
    public static final int MAX_BATCH = 1_000;

    /** The most attempts. */
    public static final int MAX_ATTEMPTS = 100;

    /** The longest time of a policy, except the retention. */
    public static final Duration MAX_DURATION = Duration.ofDays(7);

    private static final int SHARES = 1 << 16;

    private static final RelayPolicy STANDARD = new RelayPolicy(
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            20,
            10,
            Duration.ofSeconds(2),
            Duration.ofHours(1),
            null,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    /**
     * Checks the figures. A figure outside its limits is a mistake of the host.
     *
     * @param lease 1 millisecond to {@link #MAX_DURATION}
     * @param margin zero to less than the lease
     * @param batch 1 to {@value #MAX_BATCH}
     * @param attempts 1 to {@value #MAX_ATTEMPTS}
     * @param firstDelay 1 millisecond to {@code longestDelay}
     * @param longestDelay 1 millisecond to {@link #MAX_DURATION}
     * @param retention zero or more; null for ever
     * @param poll 1 millisecond to {@link #MAX_DURATION}
     * @param grace zero to {@link #MAX_DURATION}
     * @throws IllegalArgumentException if a figure lies outside its limits
     */
    public RelayPolicy {
        requireWithin("lease", lease, Duration.ofMillis(1), MAX_DURATION);
        requireWithin("margin", margin, Duration.ZERO, lease.minusMillis(1));
        requireWithin("batch", batch, MAX_BATCH);
        requireWithin("attempts", attempts, MAX_ATTEMPTS);
        requireWithin("longestDelay", longestDelay, Duration.ofMillis(1), MAX_DURATION);
        requireWithin("firstDelay", firstDelay, Duration.ofMillis(1), longestDelay);
        requireWithin("poll", poll, Duration.ofMillis(1), MAX_DURATION);
        requireWithin("grace", grace, Duration.ZERO, MAX_DURATION);
        if (retention != null && retention.isNegative()) {
            throw new IllegalArgumentException("The retention is not negative: " + retention);
        }
    }

    /**
     * {@return the standard policy: a lease of 1 minute with a margin of 10 seconds, batches of 20 events, 10 attempts with
     * delays from 2 seconds to 1 hour, delivered events kept for ever, a poll of 1 second and a grace of 10 seconds}
     */
    public static RelayPolicy standard() {
        return STANDARD;
    }

    /**
     * {@return the same policy with another lease and margin}
     *
     * @param lease 1 millisecond to {@link #MAX_DURATION}
     * @param margin the last part of the lease, in which no delivery begins; less than the lease
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy leasing(Duration lease, Duration margin) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * {@return the same policy with another size of batches}
     *
     * @param events the most events of a run, 1 to {@value #MAX_BATCH}
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy inBatchesOf(int events) {
        return new RelayPolicy(lease, margin, events, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * {@return the same policy with another number of attempts}
     *
     * @param atMost the number of failed deliveries after which an event is dead, 1 to {@value #MAX_ATTEMPTS}
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy attempts(int atMost) {
        return new RelayPolicy(lease, margin, batch, atMost, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * {@return the same policy with other delays between attempts}
     *
     * @param first the longest wait after the first failure, at least 1 millisecond
     * @param longest the longest wait after any failure, not less than {@code first}, at most {@link #MAX_DURATION}
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy delaying(Duration first, Duration longest) {
        return new RelayPolicy(lease, margin, batch, attempts, first, longest, retention, poll, grace);
    }

    /**
     * {@return the same policy, by which runs remove old delivered events}
     *
     * @param retention how long delivered events are kept after they happened, zero or more
     * @throws IllegalArgumentException if the retention is negative
     */
    public RelayPolicy keepingDelivered(Duration retention) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * {@return the same policy with another poll}
     *
     * @param every how long a thread waits when there was nothing to do, 1 millisecond to {@link #MAX_DURATION}
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy polling(Duration every) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, every, grace);
    }

    /**
     * {@return the same policy with another grace}
     *
     * @param grace how long closing lets a delivery continue, zero to {@link #MAX_DURATION}
     * @throws IllegalArgumentException outside these limits
     */
    public RelayPolicy closingWithin(Duration grace) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * Whether this is the last attempt that the policy grants until an operator replays the event. Attempts continue to count
     * after a replay, so each multiple of {@link #attempts} is a last attempt.
     */
    boolean endsWith(int attempt) {
        return attempt % attempts == 0;
    }

    /**
     * How long an event waits after a failed attempt. The bound begins at the first delay and doubles with each failure since
     * the last replay, up to the longest delay. The wait is at least half the bound and the rest is random, so that events
     * that failed together do not return together.
     */
    Duration delayAfter(int attempt, RandomSource random) {
        Duration bound = firstDelay;
        for (int failures = 1 + (attempt - 1) % attempts;
                failures > 1 && bound.compareTo(longestDelay) < 0;
                failures--) {
            bound = bound.multipliedBy(2);
        }
        Duration half = (bound.compareTo(longestDelay) < 0 ? bound : longestDelay).dividedBy(2);
        byte[] bytes = random.bytes(2);
        int share = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return half.plus(half.multipliedBy(share).dividedBy(SHARES));
    }

    private static void requireWithin(String name, Duration time, Duration shortest, Duration longest) {
        if (time.compareTo(shortest) < 0 || time.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "The " + name + " lies between " + shortest + " and " + longest + ", not " + time);
        }
    }

    private static void requireWithin(String name, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("The " + name + " lies between 1 and " + most + ", not " + number);
        }
    }
}
