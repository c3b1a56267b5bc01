package io.visioncraft.spring.boot.events;

import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayRun;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
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

    /** No monitor: a stop waits while it holds this, and may be called on a virtual thread. */
    private final ReentrantLock switching = new ReentrantLock();

    private volatile @Nullable Running running;

    VisionCraftRelay(Subscribers subscribers, RelayFactory factory, boolean autoStartup) {
        this.subscribers = subscribers;
        this.factory = factory;
        this.autoStartup = autoStartup;
    }

    /** A relay with its thread, and the transactions that it uses. */
    record Running(EventRelay relay, WatchedTransactions transactions) {}

    /** Begins to deliver, unless it does so already or there is no subscriber. */
    @Override
    public void start() {
        switching.lock();
        try {
            if (running != null) {
                return;
            }
            if (subscriberCount() == 0) {
                LOG.debug("No bean takes events, so no relay runs");
                return;
            }
            Running next = factory.make(subscribers.all());
            next.relay().start();
            running = next;
        } finally {
            switching.unlock();
        }
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
        switching.lock();
        try {
            Running last = running;
            if (last != null) {
                last.relay().close();
                running = null;
            }
        } finally {
            switching.unlock();
        }
    }

    /** Ends the delivery on another thread, since other parts of the application stop at the same time. */
    @Override
    public void stop(Runnable callback) {
        Thread stopping = new Thread(
                () -> {
                    try {
                        stop();
                    } finally {
                        callback.run();
                    }
                },
                "visioncraft-relay-stop");
        stopping.setDaemon(true);
        stopping.start();
    }

    /** {@return whether it delivers events; false also if there is no subscriber} */
    @Override
    public boolean isRunning() {
        return running != null;
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
        Running now = running;
        return now == null ? null : now.transactions().failingSince();
    }
}
