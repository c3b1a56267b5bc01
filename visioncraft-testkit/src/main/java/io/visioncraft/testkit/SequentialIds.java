package io.visioncraft.testkit;

import io.visioncraft.spi.IdGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in sequence, each higher than the one before and the same in every run:
 * {@code 019cadc6-9a81-7000-8000-000000000001} and so on. They have the form of UUIDs of version 7, but their time is
 * only a counter. Thread-safe.
 */
public final class SequentialIds implements IdGenerator {

    private static final long FIRST_MILLIS = MovableClock.START.toEpochMilli();
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        long n = last.incrementAndGet();
        // not in the same bits of both halves, which UUID.hashCode would let cancel each other out
        return new UUID((FIRST_MILLIS + n) << 16 | VERSION_7, IETF_VARIANT | n);
    }
}
