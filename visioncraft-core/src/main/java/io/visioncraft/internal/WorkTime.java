package io.visioncraft.internal;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time of one unit of work (GEN-8). The clock is read at the first question, so that a use case that waited for a guard
 * is dated after the wait. The time never goes back, even if the clock does. Used by one thread.
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

    /** The instant that the clock showed at the last reading, even if a record holds a later one. */
    Instant byTheClock() {
        now();
        return read;
    }

    /** Whether the time was read. */
    boolean wasRead() {
        return now != null;
    }

    /**
     * Notes an instant that a record holds already. The time is not before it from here on, since the clock of its writer may
     * be ahead.
     */
    void notBefore(Instant known) {
        earliest = later(known);
    }

    /** Reads the clock again at the next question. A clock that went back meanwhile changes nothing. */
    void readAgain() {
        earliest = now == null ? earliest : later(now);
        now = null;
    }

    private Instant later(Instant other) {
        return other.isAfter(earliest) ? other : earliest;
    }
}
