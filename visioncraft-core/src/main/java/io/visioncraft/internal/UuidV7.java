package io.visioncraft.internal;

import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.RandomSource;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, a 12-bit counter that orders the UUIDs of
 * one millisecond (section 6.2, method 1), 62 random bits. Within one instance the UUIDs never go back, even if the clock
 * does. Thread-safe.
 */
public final class UuidV7 implements IdGenerator {

    private static final int COUNTER_LIMIT = 0x1000;

    /** For how many ids random bytes are drawn together: a draw of a few costs nearly as much. */
    private static final int AT_ONCE = 64;

    private final Clock clock;
    private final RandomSource random;
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    private long lastMillis;
    private int counter;

    /**
     * Draws ids from a clock and random bits.
     *
     * @param clock the source of the milliseconds
     * @param random the source of the random bits
     */
    public UuidV7(Clock clock, RandomSource random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        long low;
        long high;
        synchronized (this) {
            if (!ahead.hasRemaining()) {
                ahead = ByteBuffer.wrap(random.bytes(AT_ONCE * Long.BYTES));
            }
            low = ahead.getLong();
            long millis = clock.millis();
            if (millis > lastMillis) {
                lastMillis = millis;
                counter = 0;
            } else if (++counter == COUNTER_LIMIT) {
                lastMillis++;
                counter = 0;
            }
            high = (lastMillis << 16) | 0x7000L | counter;
        }
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
