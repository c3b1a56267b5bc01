package io.visioncraft.events;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries of one run ended: those that are not settled yet, and the figures of those that are. A store that fails
 * while it settles leaves them unsettled. Used by one thread.
 */
final class Endings {

    /** How long an ending waits for others, beside the time of the delivery that is under way then. */
    static final Duration PATIENCE = Duration.ofMillis(50);

    private final Outbox outbox;
    private final Metrics metrics;
    private List<Ending> waiting = new ArrayList<>();
    private Instant since = Instant.MAX;
    private int delivered;
    private int failed;
    private int died;
    private int givenBack;
    private int overtaken;

    Endings(Outbox outbox, Metrics metrics) {
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Keeps an ending whose delivery began at an instant, until it is settled with others. */
    void add(Delivery one, DeliveryOutcome outcome, Instant began, @Nullable Throwable thrown) {
        since = waiting.isEmpty() ? began : since;
        waiting.add(new Ending(one, outcome, thrown));
    }

    /** Whether an ending has waited for long enough. */
    boolean due(Instant now) {
        return !waiting.isEmpty() && !now.isBefore(since.plus(PATIENCE));
    }

    /** Settles all that wait, in one transaction. */
    void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Ending> sent = waiting;
        waiting = new ArrayList<>(); // if this fails, nobody sends it again
        Set<EventId> stored = outbox.settle(sent.stream().map(Ending::outcome).toList());
        sent.forEach(ending -> count(ending, stored.contains(ending.outcome().event())));
    }

    private void count(Ending ending, boolean stored) {
        Delivery one = ending.one();
        Instant next = ending.outcome().next();
        if (!stored) {
            overtaken++;
            if (ending.outcome().delivered()) {
                RelayLog.tell(
                        WARNING, "Too late with " + named(one) + ", which may be delivered elsewhere as well", null);
            }
        } else if (ending.outcome().delivered()) {
            delivered++;
            metrics.delivered(one.event().type(), one.attempt());
        } else if (ending.thrown() == null) {
            givenBack++;
        } else {
            failed++;
            RelayLog.tell(WARNING, "Could not deliver " + named(one) + " and tries again at " + next, ending.thrown());
        }
    }

    /** Marks an event dead at once. False if this relay was overtaken. */
    boolean bury(Delivery one) {
        boolean stored = !outbox.settle(List.of(DeliveryOutcome.dead(one))).isEmpty();
        overtaken += stored ? 0 : 1;
        return stored;
    }

    /** An event that is marked dead was not delivered. */
    void stayedDead(Delivery one, Throwable thrown) {
        died++;
        metrics.died(one.event().type(), one.attempt());
        RelayLog.tell(ERROR, "Gave up " + named(one), thrown);
    }

    /** The figures of what is settled. */
    RelayRun figures(int removed) {
        return new RelayRun(delivered, failed, died, givenBack, overtaken, removed);
    }

    /** Names the event by id and type: its data does not belong in a log. */
    private static String named(Delivery one) {
        return "event " + one.event().id() + " (" + one.event().type() + ") at attempt " + one.attempt();
    }

    /** An outcome, and what a subscriber has thrown; null if none has, or the event is given back. */
    private record Ending(
            Delivery one, DeliveryOutcome outcome, @Nullable Throwable thrown) {}
}
