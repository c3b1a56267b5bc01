package io.visioncraft.testkit;

import io.visioncraft.spi.IdGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in sequence, each higher than the one before and alike in every run: {@code 019caa6c-ea00-7000-8000-000000000001} and
 * so on. They have the form of UUIDs of version 7, but their time is only a counter. Thread-safe.
 */
public final class SequentialIds implements IdGenerator {

    private static final long FIRST_MILLIS = MovableClock.START.toEpochMilli();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        long n = last.incrementAndGet();
        long millis = FIRST_MILLIS + (n >>> COUNTER_BITS);
        return new UUID(millis << 16 | VERSION_7 | (n & COUNTER_MASK), IETF_VARIANT | n);
    }
}
