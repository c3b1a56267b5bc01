package io.visioncraft.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. Starts on a Monday morning, {@link #START}. Thread-safe. */
public final class MovableClock extends Clock {

    /** The time of a new clock: Monday, 2 March 2026, 09:00 UTC. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Hands hands;
    private final ZoneId zone;

    private MovableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** {@return a clock that stands at {@link #START}, in UTC} */
    public static MovableClock create() {
        return at(START);
    }

    /**
     * {@return a clock that stands at an instant, in UTC}
     *
     * @param instant where the clock stands
     */
    public static MovableClock at(Instant instant) {
        return new MovableClock(new Hands(instant), ZoneOffset.UTC);
    }

    /**
     * Moves the clock by a duration.
     *
     * @param duration by how much; a negative duration moves it back
     */
    public void advance(Duration duration) {
        hands.advance(duration);
    }

    /**
     * Moves the clock to an instant.
     *
     * @param instant the instant, before or after the present one
     */
    public void set(Instant instant) {
        hands.set(instant);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock seen from another zone: moving one moves both. */
    @Override
    public MovableClock withZone(ZoneId other) {
        return new MovableClock(hands, other);
    }

    /** The time that the views of one clock in several zones share. */
    private static final class Hands {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        synchronized Instant now() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }
    }
}
