package io.visioncraft.housekeeping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much housekeeping does in one call. Immutable and thread-safe.
 *
 * @param batchSize how many rows of each kind are removed in one transaction at most, 1 to 10,000
 * @param batches how many transactions there are at most, 1 to 10,000
 */
public record RunHousekeeping(
        @Min(1) @Max(RunHousekeeping.MAX) int batchSize,
        @Min(1) @Max(RunHousekeeping.MAX) int batches) {

    static final int MAX = 10_000;

    private static final int BATCH_SIZE = 500;
    private static final int BATCHES = 200;

    /** Up to 200 batches of 500 rows of each kind. */
    public static RunHousekeeping standard() {
        return new RunHousekeeping(BATCH_SIZE, BATCHES);
    }

    /** Up to so many rows of each kind in one transaction. */
    public RunHousekeeping inBatchesOf(int rows) {
        return new RunHousekeeping(rows, batches);
    }

    /** Up to so many transactions. */
    public RunHousekeeping atMost(int transactions) {
        return new RunHousekeeping(batchSize, transactions);
    }
}
