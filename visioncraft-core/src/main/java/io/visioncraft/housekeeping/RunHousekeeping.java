package io.visioncraft.housekeeping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one call of housekeeping. Immutable and thread-safe.
 *
 * @param batchSize the most rows of each kind that one transaction removes, 1 to 10,000
 * @param batches the most transactions of either work, removing and anonymising, 1 to 10,000
 * @param today the day by which the retention of documents is judged, never later than the clock says; null for the day of the
 *     clock, which the last document bears out
 */
public record RunHousekeeping(
        @Min(1) @Max(RunHousekeeping.MAX) int batchSize,
        @Min(1) @Max(RunHousekeeping.MAX) int batches,
        @Nullable LocalDate today) {

    /** The most rows of a batch, and the most batches of a call. */
    public static final int MAX = 10_000;

    private static final int BATCH_SIZE = 500;
    private static final int BATCHES = 200;

    /** {@return a call of at most 200 batches of 500 rows of each kind} */
    public static RunHousekeeping standard() {
        return new RunHousekeeping(BATCH_SIZE, BATCHES, null);
    }

    /**
     * {@return the same call with another size of batches}
     *
     * @param rows the most rows of each kind in one transaction, 1 to 10,000
     */
    public RunHousekeeping inBatchesOf(int rows) {
        return new RunHousekeeping(rows, batches, today);
    }

    /**
     * {@return the same call with another number of batches}
     *
     * @param transactions the most transactions of either work, 1 to 10,000
     */
    public RunHousekeeping atMost(int transactions) {
        return new RunHousekeeping(batchSize, transactions, today);
    }

    /**
     * {@return the same call by a day that the caller knows} Names that were taken off documents do not come back. So a clock
     * that is far ahead is not followed: without this the clock is believed up to a month after the last document. A business
     * that has issued nothing for longer states the day.
     *
     * @param day today, in the issuer's zone
     */
    public RunHousekeeping asOf(LocalDate day) {
        return new RunHousekeeping(batchSize, batches, day);
    }
}
