package io.visioncraft.internal;

import io.visioncraft.spi.RandomSource;
import java.util.concurrent.locks.LockSupport;

/**
 * How often a use case runs again after a transient clash, and how long it waits before (GEN-6): full jitter up to a bound
 * that doubles from 2 ms.
 *
 * @param attempts runs in all, at least 1
 * @param random where the jitter comes from
 */
record RetryPolicy(int attempts, RandomSource random) {

    static final int DEFAULT_ATTEMPTS = 8;

    private static final long FIRST_NANOS = 2_000_000;
    private static final int MAX_DOUBLINGS = 7;

    void pauseAfter(int attempt) {
        long bound = FIRST_NANOS << Math.min(attempt, MAX_DOUBLINGS);
        byte[] bytes = random.bytes(3);
        long share = ((bytes[0] & 0xFFL) << 16) | ((bytes[1] & 0xFFL) << 8) | (bytes[2] & 0xFFL);
        LockSupport.parkNanos((bound * share) >> 24);
    }
}
