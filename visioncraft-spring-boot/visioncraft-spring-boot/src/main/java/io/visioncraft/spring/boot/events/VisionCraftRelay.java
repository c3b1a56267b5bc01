package io.visioncraft.spring.boot.events;

import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayRun;
import io.visioncraft.spring.boot.Running;
import java.time.Instant;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The relay of this application. It starts and stops with the context, and an operator can start and stop it in between. Each
 * start makes a new {@link EventRelay} with one thread, {@code visioncraft-relay}; each stop ends it. Without subscribers it does
 * nothing. Thread-safe.
 *
 * <p>Each node of a cluster has one. They share the work by leases, so any number may run, and stopping one leaves the work to
 * the others.
 *
 * <p>It starts in the last phase, and stops when its context begins to close, before anything else does: events come when
 * everything works, and what they need is there until the last delivery has ended. A stop waits as long as the policy's
 * grace, and up to ten seconds more for a subscriber that was interrupted.
 */
public final class VisionCraftRelay implements SmartLifecycle {

    private static final Log LOG = LogFactory.getLog(VisionCraftRelay.class);

    private final Subscribers subscribers;
    private final RelayFactory factory;
    private final boolean autoStartup;

    private final Running<Work> running = new Running<>("visioncraft-relay", this::begin, Work::end);

    VisionCraftRelay(Subscribers subscribers, RelayFactory factory, boolean autoStartup) {
        this.subscribers = subscribers;
        this.factory = factory;
        this.autoStartup = autoStartup;
    }

    /** A relay with its thread, and the transactions that it uses. */
    record Work(EventRelay relay, WatchedTransactions transactions) {

        private void end() {
            relay.close();
        }
    }

    private @Nullable Work begin() {
        if (subscriberCount() == 0) {
            LOG.debug("No bean takes events, so no relay runs");
            return null;
        }
        Work next = factory.make(subscribers.all());
        next.relay().start();
        return next;
    }

    /** Begins to deliver, unless it does so already or there is no subscriber. */
    @Override
    public void start() {
        running.start();
    }

    /**
     * Delivers on this thread all that can be delivered now, whether or not the relay is started. So a test says when its events
     * come, with {@code visioncraft.relay.auto-startup=false}.
     *
     * @return the number of events that all subscribers have taken; 0 if there is no subscriber
     * @throws IllegalStateException if a transaction is open on this thread
     * @throws io.visioncraft.error.VisionCraftException as {@link EventRelay#runOnce} does
     */
    public int deliverNow() {
        if (subscriberCount() == 0) {
            return 0;
        }
        int delivered = 0;
        try (EventRelay relay = factory.make(subscribers.all()).relay()) {
            RelayRun run;
            do {
                run = relay.runOnce();
                delivered += run.delivered();
            } while (run.more());
        }
        return delivered;
    }

    /** Ends the delivery, and waits for the end of the one that is under way. Does nothing if it is stopped. */
    @Override
    public void stop() {
        running.stop();
    }

    /** Ends the delivery on another thread, since other parts of the application stop at the same time. */
    @Override
    public void stop(Runnable callback) {
        running.stop(callback);
    }

    /** {@return whether it delivers events; false also if there is no subscriber} */
    @Override
    public boolean isRunning() {
        return running.work() != null;
    }

    /** {@return whether it starts with the context, by the property {@code visioncraft.relay.auto-startup}} */
    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** {@return the number of subscribers: beans of {@code EventSubscriber}, and marked methods} */
    public int subscriberCount() {
        return subscribers.all().size();
    }

    /**
     * {@return the instant since which no round succeeds, since the store fails; null if the last one succeeded, or none runs}
     */
    public @Nullable Instant failingSince() {
        Work now = running.work();
        return now == null ? null : now.transactions().failingSince();
    }
}
