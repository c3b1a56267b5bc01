package io.visioncraft.events;

import io.visioncraft.spi.RandomSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a relay goes about its work (EVT-2). Relays of one store share one policy. Immutable and thread-safe.
 *
 * @param lease how long what was claimed belongs to the relay that claimed it; long compared with what clocks differ
 * @param margin how long before the end of the lease a relay begins no more deliveries: longer than a delivery takes, plus what
 *     clocks differ
 * @param batch how many events a run claims at most
 * @param attempts how many deliveries of an event fail before it is dead; a replay grants as many again
 * @param firstDelay how long at most an event waits after the first failure; twice as long after each further one
 * @param longestDelay how long at most an event waits after any failure
 * @param retention how long delivered events are kept, by the time at which they happened; null for ever. What is removed is
 *     gone from the history of its record too (EVT-1)
 * @param poll how long a relay of its own thread waits when there was nothing to do
 * @param grace how long closing leaves a delivery alone before its thread is interrupted; zero for not at all
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

    /** The largest batch. */
    public static final int MAX_BATCH = 1_000;

    /** The most attempts. */
    public static final int MAX_ATTEMPTS = 100;

    /** The longest of all times but the retention. */
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
     * Takes the figures.
     *
     * @throws IllegalArgumentException for a time that is not positive (the margin and the grace may be zero), or longer than
     *     {@link #MAX_DURATION}, a margin that leaves nothing of the lease, delays that shrink, or a number outside its limits:
     *     mistakes of the host
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
     * A lease of a minute with a margin of 10 seconds, 20 events a run, 10 attempts with delays from 2 seconds to an hour,
     * delivered events kept for ever, a poll each second, a grace of 10 seconds.
     */
    public static RelayPolicy standard() {
        return STANDARD;
    }

    /** With another lease, of which no delivery begins in the last part, the margin. */
    public RelayPolicy leasing(Duration lease, Duration margin) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /** With another number of events a run at most. */
    public RelayPolicy inBatchesOf(int events) {
        return new RelayPolicy(lease, margin, events, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /** With another number of attempts. */
    public RelayPolicy attempts(int atMost) {
        return new RelayPolicy(lease, margin, batch, atMost, firstDelay, longestDelay, retention, poll, grace);
    }

    /** With other bounds of the delay between attempts. */
    public RelayPolicy delaying(Duration first, Duration longest) {
        return new RelayPolicy(lease, margin, batch, attempts, first, longest, retention, poll, grace);
    }

    /** Removing events that are delivered when so much time has gone by since they happened. */
    public RelayPolicy keepingDelivered(Duration retention) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /** With another wait when there was nothing to do. */
    public RelayPolicy polling(Duration every) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, every, grace);
    }

    /** With another grace when it is closed. */
    public RelayPolicy closingWithin(Duration grace) {
        return new RelayPolicy(lease, margin, batch, attempts, firstDelay, longestDelay, retention, poll, grace);
    }

    /**
     * Whether it grants no further attempt until an operator replays the event. Attempts go on counting after a replay, so it is
     * each multiple of those granted.
     */
    boolean endsWith(int attempt) {
        return attempt % attempts == 0;
    }

    /**
     * How long an event waits after an attempt that failed: a bound that begins at the first delay, doubles with each failure
     * since the last replay up to the longest delay, and of that at least a half, the rest by chance, so that many events that
     * failed together do not come back together.
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
