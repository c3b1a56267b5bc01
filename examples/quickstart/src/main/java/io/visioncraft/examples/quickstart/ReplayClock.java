package io.visioncraft.examples.quickstart;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A clock that is set: the replay's time is that of its data. Each reading moves it on by a microsecond, so that a price that
 * was set is in force when the order is placed, also where the price before it was set at the same instant.
 */
final class ReplayClock extends Clock {

    private Instant now;

    ReplayClock(Instant start) {
        this.now = start;
    }

    /** Sets the time; never goes back. */
    synchronized void set(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    @Override
    public synchronized Instant instant() {
        Instant read = now;
        now = read.plus(1, ChronoUnit.MICROS);
        return read;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
