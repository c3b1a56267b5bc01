package io.visioncraft.events;

import io.visioncraft.error.ConflictException;
import io.visioncraft.internal.Deadlines;
import io.visioncraft.internal.Retries;
import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.TransactionRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The outbox as a relay uses it: each call is one transaction, run again after a clash. Immutable and thread-safe. */
final class Outbox {

    private static final String CLAIM = "relay.claim";
    private static final String SETTLE = "relay.settle";

    private final TransactionRunner transactions;
    private final EventRepository events;
    private final Clock clock;
    private final Retries retries;
    private final RelayPolicy policy;

    Outbox(TransactionRunner transactions, EventRepository events, Clock clock, Retries retries, RelayPolicy policy) {
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.retries = retries;
        this.policy = policy;
    }

    Instant now() {
        return clock.instant();
    }

    /** Refuses an open transaction: no delivery begins in one, and a claim must be committed before it. */
    void requireNoTransaction() {
        if (transactions.active()) {
            throw new IllegalStateException("A relay runs in transactions of its own, not in one that is open already");
        }
    }

    List<Delivery> claim(Instant now) {
        return inTransaction(CLAIM, () -> events.claim(now, policy.lease(), policy.batch()));
    }

    /** Stores outcomes, and returns the events that no other relay or operator has overtaken. */
    Set<EventId> settle(List<DeliveryOutcome> outcomes) {
        return inTransaction(SETTLE, () -> events.settle(outcomes));
    }

    /**
     * Removes events that are older than the policy's retention, and returns how many. If another relay removes them at the
     * same time, it returns 0.
     */
    int removeOld() {
        if (policy.retention() == null) {
            return 0;
        }
        Instant before = now().minus(policy.retention());
        try {
            return transactions.inTransaction(
                    Deadlines.STANDARD.longer(), () -> events.removeDelivered(before, RelayRun.MAX_REMOVED));
        } catch (ConflictException clash) {
            return 0;
        }
    }

    private <T> T inTransaction(String what, Supplier<T> work) {
        Deadline deadline = Deadlines.STANDARD.usual();
        return retries.run(what, deadline, () -> transactions.inTransaction(deadline, work::get));
    }
}
