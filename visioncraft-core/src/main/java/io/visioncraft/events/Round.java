package io.visioncraft.events;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run of a relay: claims, delivers one after the other, settles each. Used once, by one thread. */
final class Round {

    private final Outbox outbox;
    private final List<EventSubscriber> subscribers;
    private final RelayPolicy policy;
    private final RandomSource random;
    private final Metrics metrics;
    private final BooleanSupplier ending;
    private boolean interrupted;
    private int delivered;
    private int failed;
    private int died;
    private int givenBack;
    private int overtaken;

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
    }

    /** An interrupt is kept from the store, whose connections may break by it, and restored at the end. */
    RelayRun run() {
        try {
            Instant claimedAt = outbox.now();
            Instant lastStart = claimedAt.plus(policy.lease()).minus(policy.margin());
            for (Delivery one : outbox.claim(claimedAt)) {
                if (interrupted || ending.getAsBoolean() || !outbox.now().isBefore(lastStart)) {
                    giveBack(one);
                } else {
                    deliver(one);
                }
            }
            int removed = interrupted || ending.getAsBoolean() ? 0 : outbox.removeOld();
            return new RelayRun(delivered, failed, died, givenBack, overtaken, removed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * At the last attempt the event is dead before subscribers get it, and delivered if they take it: if that brings the
     * process down, nobody delivers it again.
     */
    private void deliver(Delivery one) {
        boolean last = policy.endsWith(one.attempt());
        if (last && !outbox.failed(one, null)) {
            overtaken++;
            return;
        }
        Throwable thrown = handOver(one);
        interrupted |= Thread.interrupted();
        if (thrown == null) {
            succeed(one);
        } else if (last) {
            died++;
            metrics.deliveryFailed(one.event().type(), one.attempt());
            metrics.died(one.event().type(), one.attempt());
            RelayLog.tell(ERROR, "Gave up " + named(one), thrown);
        } else if (interrupted) {
            giveBack(one);
        } else {
            fail(one, thrown);
        }
    }

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
        }
    }

    private void succeed(Delivery one) {
        if (outbox.delivered(one)) {
            delivered++;
            metrics.delivered(one.event().type(), one.attempt());
        } else {
            overtaken++;
            RelayLog.tell(WARNING, "Too late with " + named(one) + ", which may be delivered elsewhere as well", null);
        }
    }

    private void fail(Delivery one, Throwable thrown) {
        Instant next =
                outbox.now().plus(policy.delayAfter(one.attempt(), random)).truncatedTo(ChronoUnit.MICROS);
        metrics.deliveryFailed(one.event().type(), one.attempt());
        if (outbox.failed(one, next)) {
            failed++;
            RelayLog.tell(WARNING, "Could not deliver " + named(one) + " and tries again at " + next, thrown);
        } else {
            overtaken++;
        }
    }

    private void giveBack(Delivery one) {
        if (outbox.failed(one, outbox.now())) {
            givenBack++;
        } else {
            overtaken++;
        }
    }

    /** Names the event by id and type: its data does not belong in a log. */
    private static String named(Delivery one) {
        return "event " + one.event().id() + " (" + one.event().type() + ") at attempt " + one.attempt();
    }
}
