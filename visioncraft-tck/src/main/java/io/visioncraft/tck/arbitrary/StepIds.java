package io.visioncraft.tck.arbitrary;

import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.testkit.MovableClock;
import java.util.Random;
import java.util.UUID;

/**
 * Ids and random bytes that begin anew with each step, so that they are the same wherever the step is run, however much of
 * them the steps before have used. Ids of the form of UUIDs of version 7, higher with each step. Used by one thread.
 */
final class StepIds implements IdGenerator, RandomSource {

    private static final long FIRST_MILLIS = MovableClock.START.toEpochMilli();
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;
    private static final long IDS_OF_A_STEP = 1_000;

    private long next;
    private Random random = new Random(0);

    void begin(int step) {
        next = step * IDS_OF_A_STEP;
        random = new Random(step);
    }

    @Override
    public UUID next() {
        next++;
        return new UUID((FIRST_MILLIS + next) << 16 | VERSION_7, IETF_VARIANT | next);
    }

    @Override
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
