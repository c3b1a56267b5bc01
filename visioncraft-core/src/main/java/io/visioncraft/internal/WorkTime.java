package io.visioncraft.internal;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of one unit of work (GEN-8): the clock's when it is first asked for, so that a use case that waited for a guard is
 * dated after the wait. It never goes back, whatever the clock does. Used by one thread.
 */
final class WorkTime {

    private final Supplier<Instant> clock;
    private Instant earliest = Instant.MIN;
    private Instant read = Instant.MIN;
    private @Nullable Instant now;

    WorkTime(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** The same instant at each call, until time is read again. */
    Instant now() {
        if (now == null) {
            read = clock.get();
        }
        now = later(now == null ? read : now);
        return now;
    }

    /** What the clock itself said at the last reading, also where a record knows a later instant. */
    Instant byTheClock() {
        now();
        return read;
    }

    /** Whether somebody has asked what time it is. */
    boolean wasRead() {
        return now != null;
    }

    /** From here on it is not before an instant that a record knows already, whose writer's clock may be ahead of this one. */
    void notBefore(Instant known) {
        earliest = later(known);
    }

    /** Reads the clock once more; a clock that went back meanwhile changes nothing. */
    void readAgain() {
        earliest = now == null ? earliest : later(now);
        now = null;
    }

    private Instant later(Instant other) {
        return other.isAfter(earliest) ? other : earliest;
    }
}
