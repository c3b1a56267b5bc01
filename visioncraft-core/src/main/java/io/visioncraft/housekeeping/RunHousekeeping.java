package io.visioncraft.housekeeping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Asks for one call of housekeeping. Immutable and thread-safe.
 *
 * @param batchSize the most rows of each kind that one transaction removes, 1 to 10,000
 * @param batches the most transactions, 1 to 10,000
 */
public record RunHousekeeping(
        @Min(1) @Max(RunHousekeeping.MAX) int batchSize,
        @Min(1) @Max(RunHousekeeping.MAX) int batches) {

    static final int MAX = 10_000;

    private static final int BATCH_SIZE = 500;
    private static final int BATCHES = 200;

    /** {@return a call of at most 200 batches of 500 rows of each kind} */
    public static RunHousekeeping standard() {
        return new RunHousekeeping(BATCH_SIZE, BATCHES);
    }

    /**
     * {@return the same call with another size of batches}
     *
     * @param rows the most rows of each kind in one transaction, 1 to 10,000
     */
    public RunHousekeeping inBatchesOf(int rows) {
        return new RunHousekeeping(rows, batches);
    }

    /**
     * {@return the same call with another number of batches}
     *
     * @param transactions the most transactions, 1 to 10,000
     */
    public RunHousekeeping atMost(int transactions) {
        return new RunHousekeeping(batchSize, transactions);
    }
}
