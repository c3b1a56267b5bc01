package io.visioncraft.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The failures of one account, of one source, or of one source on one account, and the wait that they cause. A failure is
 * forgotten after a while. Not thread-safe: {@link DecayingThrottle} guards its counters.
 */
final class FailureCounter {

    /** The number of failures that begins the first wait. */
    private static final int FREE = 5;

    /** The largest number of failures kept, so that every attack is forgotten within ten times {@code forgets}. */
    static final int MAX_FAILURES = 10;

    private static final Duration MAX_DELAY = Duration.ofSeconds(30);

    private final String key;
    private final Duration forgets;
    // the attempts that count, oldest first; below zero once one is known to be wrong
    private final List<Long> failures = new ArrayList<>(1);
    private int placed;
    private Instant forgottenUntil;
    private Instant blockedUntil = Instant.MIN;
    private long blockedBy; // below zero once that attempt is known to be wrong

    FailureCounter(String key, Duration forgets, Instant now) {
        this.key = key;
        this.forgets = forgets;
        this.forgottenUntil = now;
    }

    String key() {
        return key;
    }

    /** The number of failures under which {@link DecayingThrottle} keeps this counter. */
    int placed() {
        return placed;
    }

    void placeAt(int count) {
        placed = count;
    }

    int failures() {
        return failures.size();
    }

    /** Forgets the failures whose time is over, the oldest first. */
    void forget(Instant now) {
        heed(now);
        long steps = Duration.between(forgottenUntil, now).dividedBy(forgets);
        if (steps >= failures.size()) {
            failures.clear();
            forgottenUntil = now;
        } else if (steps > 0) {
            failures.subList(0, (int) steps).clear();
            forgottenUntil = forgottenUntil.plus(forgets.multipliedBy(steps));
        }
    }

    /** The time to wait before the next attempt, zero for none. */
    Duration wait(Instant now) {
        heed(now);
        return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /**
     * Whether the wait was begun by an attempt that may turn out right, and too few others are known to be wrong for a wait: there
     * would be none, had no attempts been made at once.
     */
    boolean waitsForUndecided() {
        return blockedBy > 0 && failures.stream().filter(attempt -> attempt < 0).count() < FREE;
    }

    /** Limits the wait to the longest delay, also if the clock was ahead and is set back. */
    private void heed(Instant now) {
        if (now.isBefore(forgottenUntil)) {
            forgottenUntil = now;
        }
        if (now.isBefore(blockedUntil) && Duration.between(now, blockedUntil).compareTo(MAX_DELAY) > 0) {
            blockedUntil = now.plus(MAX_DELAY);
        }
    }

    /** Counts a failure and begins a wait. Beyond {@link #MAX_FAILURES} it only begins the wait. */
    void count(Instant now, long attempt) {
        if (failures.size() < MAX_FAILURES) {
            failures.add(attempt);
        }
        if (failures.size() >= FREE) {
            Duration delay = Duration.ofSeconds(1L << (failures.size() - FREE));
            blockedUntil = now.plus(delay.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : delay);
            blockedBy = attempt;
        }
    }

    /** Takes back the count of an attempt, if it was not forgotten, and ends the wait that this attempt began last. */
    void giveBack(long attempt) {
        failures.remove(Long.valueOf(attempt));
        if (blockedBy == attempt) {
            blockedUntil = Instant.MIN;
        }
    }

    /** Notes that an attempt was wrong, if it was not forgotten. */
    void wrong(long attempt) {
        failures.replaceAll(one -> one == attempt ? -attempt : one);
        if (blockedBy == attempt) {
            blockedBy = -attempt;
        }
    }
}
