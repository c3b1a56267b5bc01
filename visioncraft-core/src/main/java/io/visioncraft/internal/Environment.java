package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spi.StoreCodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The inputs of the library from the outside world. Immutable and thread-safe.
 *
 * @param clock the one clock (GEN-8)
 * @param ids the one generator of ids
 * @param random randomness for secrets and jitter
 * @param receiptLife how long a receipt of an idempotency key lives (GEN-7)
 * @param retries how use cases run again after a transient clash (GEN-6)
 * @param deadlines how much time calls have (GEN-14)
 */
@Internal
public record Environment(
        Clock clock, IdGenerator ids, RandomSource random, Duration receiptLife, Retries retries, Deadlines deadlines) {

    /** The first millisecond that an id of version 7 can hold. */
    private static final Instant FIRST = Instant.EPOCH;

    /** A time far enough before the last instant of stores, so that every expiry after now can be stored. */
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final Duration LONGEST_RECEIPT_LIFE = Duration.ofDays(3_660);

    /**
     * Checks the life of receipts. A life outside its limits is a mistake of the host.
     *
     * @param clock gives every instant of the library
     * @param ids the one generator of ids
     * @param random randomness for secrets and jitter
     * @param receiptLife more than zero, at most 3,660 days
     * @param retries how use cases run again after a transient clash
     * @param deadlines how much time calls have
     * @throws IllegalArgumentException if the life of receipts lies outside its limits
     */
    public Environment {
        requireReceiptLife(receiptLife);
    }

    /**
     * Checks the life of receipts.
     *
     * @param life more than zero, at most 3,660 days
     * @return the same life
     * @throws IllegalArgumentException if it lies outside its limits
     */
    public static Duration requireReceiptLife(Duration life) {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_RECEIPT_LIFE) > 0) {
            throw new IllegalArgumentException(
                    "A receipt lives for a time of at most " + LONGEST_RECEIPT_LIFE + ", not " + life);
        }
        return life;
    }

    /**
     * {@return now, UTC, to the microsecond (GEN-8)}
     *
     * @throws io.visioncraft.error.UnavailableException with {@code clock-out-of-range}
     */
    public Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(FIRST) || !now.isBefore(LAST)) {
            throw StoreCodes.CLOCK_OUT_OF_RANGE.rejection(
                    "The clock says " + now + ", not a time between " + FIRST + " and " + LAST,
                    "now",
                    now,
                    "min",
                    FIRST,
                    "max",
                    LAST);
        }
        return now.truncatedTo(ChronoUnit.MICROS);
    }
}
