package io.visioncraft.events;

import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a relay: claims, delivers one after the other, and settles. Used once, by one thread.
 *
 * <p>First attempts are settled together. A later one stands alone: what was delivered before is settled before it begins, and
 * it is settled as soon as it has ended. So an event that brings the process down takes others with it at its first attempt
 * only.
 */
final class Round {

    private final Outbox outbox;
    private final List<EventSubscriber> subscribers;
    private final RelayPolicy policy;
    private final RandomSource random;
    private final Metrics metrics;
    private final BooleanSupplier ending;
    private final Endings endings;
    private boolean interrupted;

    /**
     * A run that has not begun.
     *
     * @param ending whether to begin no more deliveries, asked before each
     */
    Round(
            Outbox outbox,
            List<EventSubscriber> subscribers,
            RelayPolicy policy,
            RandomSource random,
            Metrics metrics,
            BooleanSupplier ending) {
        this.outbox = outbox;
        this.subscribers = subscribers;
        this.policy = policy;
        this.random = random;
        this.metrics = metrics;
        this.ending = ending;
        this.endings = new Endings(outbox, metrics);
    }

    /** An interrupt is kept from the store, whose connections may break by it, and restored at the end. */
    RelayRun run() {
        try {
            Instant claimedAt = outbox.now();
            Instant lastStart = claimedAt.plus(policy.lease()).minus(policy.margin());
            work(outbox.claim(claimedAt), lastStart);
            int removed = interrupted || ending.getAsBoolean() ? 0 : outbox.removeOld();
            return endings.figures(removed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Delivers events and settles them. Whatever ends it, what was delivered is settled unless the store fails. */
    private void work(List<Delivery> claimed, Instant lastStart) {
        try {
            for (Delivery one : claimed) {
                boolean alone = one.attempt() > 1 || policy.endsWith(1);
                if (alone && begins(outbox.now(), lastStart)) {
                    endings.settle(); // may take time
                }
                Instant now = outbox.now();
                if (!begins(now, lastStart)) {
                    endings.add(one, DeliveryOutcome.failed(one, now), now, null);
                } else if (alone) {
                    deliverAlone(one, now);
                } else {
                    deliver(one, now);
                }
                if (endings.due(outbox.now())) {
                    endings.settle();
                }
            }
        } finally {
            endings.settle();
        }
    }

    private boolean begins(Instant now, Instant lastStart) {
        return !interrupted && !ending.getAsBoolean() && now.isBefore(lastStart);
    }

    /**
     * At the last attempt the event is dead before subscribers get it, and delivered if they take it: if that brings the
     * process down, nobody delivers it again.
     */
    private void deliverAlone(Delivery one, Instant now) {
        if (!policy.endsWith(one.attempt())) {
            deliver(one, now);
        } else if (endings.bury(one)) {
            deliverBuried(one, now);
        }
        endings.settle();
    }

    private void deliver(Delivery one, Instant now) {
        Throwable thrown = handOver(one);
        if (thrown == null) {
            endings.add(one, DeliveryOutcome.delivered(one), now, null);
        } else if (interrupted) {
            endings.add(one, DeliveryOutcome.failed(one, outbox.now()), now, null);
        } else {
            metrics.deliveryFailed(one.event().type(), one.attempt());
            Instant next =
                    outbox.now().plus(policy.delayAfter(one.attempt(), random)).truncatedTo(ChronoUnit.MICROS);
            endings.add(one, DeliveryOutcome.failed(one, next), now, thrown);
        }
    }

    private void deliverBuried(Delivery one, Instant now) {
        Throwable thrown = handOver(one);
        if (thrown == null) {
            endings.add(one, DeliveryOutcome.delivered(one), now, null);
        } else {
            metrics.deliveryFailed(one.event().type(), one.attempt());
            endings.stayedDead(one, thrown);
        }
    }

    /** Returns what a subscriber has thrown. */
    private @Nullable Throwable handOver(Delivery one) {
        try {
            for (EventSubscriber subscriber : subscribers) {
                subscriber.receive(one);
            }
            return null;
        } catch (InterruptedException asked) {
            interrupted = true;
            return asked;
        } catch (Throwable thrown) { // an Error is a subscriber's own, too
            return thrown;
        } finally {
            interrupted |= Thread.interrupted();
        }
    }
}
