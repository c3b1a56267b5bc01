package io.visioncraft.tck.probe;

import io.visioncraft.spi.RandomSource;
import java.util.SplittableRandom;

/**
 * Bytes that look random and are the same in every run. Three at a time are all zero: so many the library asks for where it
 * says how long to wait before it runs again, and a test waits for nothing. Thread-safe.
 */
final class RepeatableRandom implements RandomSource {

    private static final int OF_A_PAUSE = 3;
    private static final long SEED = 2026;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Override
    public synchronized byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        if (length != OF_A_PAUSE) {
            random.nextBytes(bytes);
        }
        return bytes;
    }
}
