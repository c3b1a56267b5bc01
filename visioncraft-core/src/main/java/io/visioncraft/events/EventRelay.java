package io.visioncraft.events;

import io.visioncraft.internal.QuietMetrics;
import io.visioncraft.internal.Retries;
import io.visioncraft.internal.SecureBytes;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spi.TransactionRunner;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Delivers the events of a store to subscribers: at least once, and those of one aggregate in the order of version and ordinal
 * (EVT-2). Made once by {@link #builder}, thread-safe. Any number of relays, in any number of processes, share the work on one
 * store; while the lease of one lives no other delivers the same event.
 *
 * <p>It runs in either way: a host that has a scheduler calls {@link #runOnce}; for others {@link #start} begins a thread of
 * the relay's own, which {@link #close} ends.
 *
 * <pre>{@code
 * try (EventRelay relay = EventRelay.builder(store.transactions(), store.events()).subscriber(mails).build()) {
 *     relay.start();
 *     …
 * }
 * }</pre>
 *
 * <p>A run claims a batch in one transaction and commits it. It then hands each event to all subscribers, in the order in which
 * they were added, with no transaction open, and settles it in a transaction of its own. A delivery goes to all subscribers: if
 * one subscriber fails, the next subscribers do not get the event, and the next attempt begins with the first subscriber again. A
 * slow subscriber puts the event on its own queue and returns, so that it does not hold up the others. The run begins no delivery
 * in the last part of its lease, the margin, and gives the remaining events back. An event that was given back has used up an
 * attempt, but no event dies without a failed delivery.
 *
 * <p>After a failure the event waits, longer each time, and the later ones of its aggregate wait behind it. At the last attempt
 * that the policy grants it is dead <em>before</em> the subscribers get it, and delivered if they take it all the same: an event
 * whose delivery brings the process down each time becomes a dead event, too. Operators list dead events by
 * {@link io.visioncraft.events.EventManagement#dead}, and replay or dismiss them; a replay or a dismissal during
 * a last attempt overtakes that attempt.
 */
public final class EventRelay implements AutoCloseable {

    private final Outbox outbox;
    private final List<EventSubscriber> subscribers;
    private final RelayPolicy policy;
    private final RandomSource random;
    private final Metrics metrics;
    private final RelayThread thread;

    private EventRelay(Builder builder) {
        this.metrics = QuietMetrics.of(builder.metrics);
        this.random = builder.random;
        this.policy = builder.policy;
        this.subscribers = List.copyOf(builder.subscribers);
        this.outbox = new Outbox(
                builder.transactions,
                builder.events,
                builder.clock,
                new Retries(Retries.STANDARD, random, metrics),
                policy);
        this.thread = new RelayThread(this::round, policy);
    }

    /**
     * Begins a relay over the outbox of a store, for a library of the same process or of another. Nothing that a relay is made
     * of may be null: that is {@link io.visioncraft.error.InvalidInputException} with {@code required} under the argument's name.
     *
     * @param transactions the store's
     * @param events the store's
     */
    public static Builder builder(TransactionRunner transactions, EventRepository events) {
        return new Builder(transactions, events);
    }

    /**
     * Claims one batch, delivers it and settles it, then removes what is older than the policy's retention, at most
     * {@link RelayRun#MAX_REMOVED} events. Whatever subscribers throw stays here. Two calls at once are like two relays.
     *
     * <p>If the thread is interrupted the run ends early and leaves it so: what is under way counts as delivered if the subscriber
     * returned, and is given back if it threw.
     *
     * @return what it came to; {@link RelayRun#more} says whether to call again at once
     * @throws IllegalStateException if a transaction is open on this thread, or the relay is closed
     * @throws io.visioncraft.error.UnavailableException if the store fails. What was claimed is claimed again when its lease has
     *     ended; what a subscriber had just taken, it then gets once more
     * @throws io.visioncraft.error.ConflictException retryable, if transactions clashed too often; the same holds
     */
    public RelayRun runOnce() {
        if (thread.closing()) {
            throw new IllegalStateException("The relay is closed");
        }
        return round();
    }

    /**
     * Begins a daemon thread that runs again and again, and waits a while where there was nothing to do. Where the store fails it
     * waits longer each time, up to half a minute, and goes on; nothing that is thrown ends it.
     *
     * @throws IllegalStateException if it was started or closed before
     */
    public void start() {
        thread.start();
    }

    /**
     * Begins no more deliveries, here and in {@link #runOnce}, and waits for the end of the relay's own thread: at once where it
     * has nothing to do. A delivery under way may go on for the policy's grace, then its thread is interrupted. A subscriber that
     * heeds no interrupt keeps the thread, a daemon, until it returns; its event is then settled, and the thread ends. Closing
     * again, or what was not started, does nothing.
     */
    @Override
    public void close() {
        thread.close();
    }

    private RelayRun round() {
        outbox.requireNoTransaction();
        return Thread.currentThread().isInterrupted()
                ? RelayRun.NOTHING
                : new Round(outbox, subscribers, policy, random, metrics, thread::closing).run();
    }

    /** Collects what a relay is made of. Not thread-safe; used once. */
    public static final class Builder {

        private final TransactionRunner transactions;
        private final EventRepository events;
        private final List<EventSubscriber> subscribers = new ArrayList<>();
        private RelayPolicy policy = RelayPolicy.standard();
        private Clock clock = Clock.systemUTC();
        private RandomSource random = new SecureBytes();
        private Metrics metrics = Metrics.none();

        private Builder(TransactionRunner transactions, EventRepository events) {
            this.transactions = Arguments.required("transactions", transactions);
            this.events = Arguments.required("events", events);
        }

        /** Adds a subscriber, after those added before. There must be one. */
        public Builder subscriber(EventSubscriber subscriber) {
            subscribers.add(Arguments.required("subscriber", subscriber));
            return this;
        }

        /** How it goes about its work. By default {@link RelayPolicy#standard()}. */
        public Builder policy(RelayPolicy policy) {
            this.policy = Arguments.required("policy", policy);
            return this;
        }

        /** By which leases, delays and retention go (GEN-8). By default the system's, in UTC. */
        public Builder clock(Clock clock) {
            this.clock = Arguments.required("clock", clock);
            return this;
        }

        /** Where the jitter of delays comes from. By default {@link SecureRandom}. */
        public Builder random(RandomSource random) {
            this.random = Arguments.required("random", random);
            return this;
        }

        /** Who counts deliveries and what is run again. By default nobody. What it throws reaches nobody. */
        public Builder metrics(Metrics metrics) {
            this.metrics = Arguments.required("metrics", metrics);
            return this;
        }

        /**
         * The relay, not yet started.
         *
         * @throws IllegalStateException if there is no subscriber: it would settle what nobody has heard of
         */
        public EventRelay build() {
            if (subscribers.isEmpty()) {
                throw new IllegalStateException("A relay has a subscriber");
            }
            return new EventRelay(this);
        }
    }
}
