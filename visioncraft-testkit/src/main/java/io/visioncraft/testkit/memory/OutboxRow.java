package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event and how far its delivery has come. Immutable.
 *
 * @param event the event
 * @param place where it stands among the events of its aggregate
 * @param age where it stands among all events
 * @param attempts how often it was claimed
 * @param notBefore when it can be claimed, as far as that is a matter of time
 * @param delivered whether it is settled
 * @param dead whether it waits for an operator
 */
record OutboxRow(
        EventRecord event, Key place, Key age, int attempts, Instant notBefore, boolean delivered, boolean dead) {

    static final Instant AT_ONCE = Instant.MIN;

    /** A new event. */
    static OutboxRow of(EventRecord event) {
        Key place = Key.of(event.aggregateType(), event.aggregateId(), event.aggregateVersion(), event.ordinal());
        return new OutboxRow(event, place, age(event.time(), event.id()), 0, AT_ONCE, false, false);
    }

    EventId id() {
        return event.id();
    }

    static Key age(Instant time, EventId id) {
        return Key.of(time, id);
    }

    /** Whether it waits and its time has come. */
    boolean claimableAt(Instant now) {
        return !delivered && !dead && !notBefore.isAfter(now);
    }

    OutboxRow claimedUntil(Instant leaseEnd) {
        return new OutboxRow(event, place, age, attempts + 1, leaseEnd, false, false);
    }

    OutboxRow pendingFrom(Instant next) {
        return new OutboxRow(event, place, age, attempts, next, false, false);
    }

    /** Whether an outcome is that of its last attempt, and says something new. */
    boolean fits(DeliveryOutcome outcome) {
        return attempts == outcome.attempt() && attempts > 0 && (outcome.delivered() || !dead);
    }

    OutboxRow after(DeliveryOutcome outcome) {
        return outcome.next() == null
                ? new OutboxRow(event, place, age, attempts, notBefore, outcome.delivered(), outcome.dead())
                : pendingFrom(outcome.next().truncatedTo(ChronoUnit.MICROS));
    }

    Delivery delivery() {
        return new Delivery(event, attempts);
    }
}
