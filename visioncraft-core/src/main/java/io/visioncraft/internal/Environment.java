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
 * What the library draws from the outside world.
 *
 * @param clock the one clock (GEN-8)
 * @param ids the one generator of ids
 * @param random randomness for secrets and jitter
 * @param receiptLife how long a receipt of an idempotency key lives (GEN-7)
 * @param retries how use cases are run again after a transient clash (GEN-6)
 * @param deadlines how much time they have (GEN-14)
 */
@Internal
public record Environment(
        Clock clock, IdGenerator ids, RandomSource random, Duration receiptLife, Retries retries, Deadlines deadlines) {

    /** Ids of version 7 count from here on. */
    private static final Instant FIRST = Instant.EPOCH;

    /** So long before the end of what stores keep that everything which ends later than now has its place. */
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final Duration LONGEST_RECEIPT_LIFE = Duration.ofDays(3_660);

    /** Takes what is drawn from; a life of receipts that is none, or of more than ten years, is a mistake of the host. */
    public Environment {
        if (receiptLife.isNegative() || receiptLife.isZero() || receiptLife.compareTo(LONGEST_RECEIPT_LIFE) > 0) {
            throw new IllegalArgumentException(
                    "A receipt lives for a time of at most " + LONGEST_RECEIPT_LIFE + ", not " + receiptLife);
        }
    }

    /**
     * Now, UTC, to the microsecond (GEN-8).
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
