package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.time.Instant;

/**
 * An event and how far its delivery has come. Immutable.
 *
 * @param event the event
 * @param attempts how often it was claimed
 * @param notBefore when it can be claimed, as far as that is a matter of time
 * @param delivered whether it is settled
 * @param dead whether it waits for an operator
 */
record OutboxRow(EventRecord event, int attempts, Instant notBefore, boolean delivered, boolean dead) {

    static final Instant AT_ONCE = Instant.MIN;

    /** A new event. */
    static OutboxRow of(EventRecord event) {
        return new OutboxRow(event, 0, AT_ONCE, false, false);
    }

    EventId id() {
        return event.id();
    }

    /** Where it stands among the events of its aggregate. */
    Key place() {
        return Key.of(event.aggregateType(), event.aggregateId(), event.aggregateVersion(), event.ordinal());
    }

    /** Where it stands among all events. */
    Key age() {
        return age(event.time(), id());
    }

    static Key age(Instant time, EventId id) {
        return Key.of(time, id);
    }

    /** Whether it waits and its time has come. */
    boolean claimableAt(Instant now) {
        return !delivered && !dead && !notBefore.isAfter(now);
    }

    OutboxRow claimedUntil(Instant leaseEnd) {
        return new OutboxRow(event, attempts + 1, leaseEnd, false, false);
    }

    OutboxRow pendingFrom(Instant next) {
        return new OutboxRow(event, attempts, next, false, false);
    }

    OutboxRow buried() {
        return new OutboxRow(event, attempts, notBefore, false, true);
    }

    OutboxRow settled() {
        return new OutboxRow(event, attempts, notBefore, true, false);
    }

    Delivery delivery() {
        return new Delivery(event, attempts);
    }
}
