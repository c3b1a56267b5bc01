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
 * Delivers the events of a store to subscribers: at least once, and those of one aggregate in the order of version and
 * ordinal (EVT-2). Made by {@link #builder}; thread-safe. Any number of relays, in any number of processes, share the work on
 * one store: while a lease is unexpired, only the relay that holds it delivers the event.
 *
 * <p>A host with a scheduler calls {@link #runOnce}. Otherwise {@link #start} begins a thread of the relay, which
 * {@link #close} ends.
 *
 * <pre>{@code
 * try (EventRelay relay = EventRelay.builder(store.transactions(), store.events()).subscriber(mails).build()) {
 *     relay.start();
 *     …
 * }
 * }</pre>
 *
 * <p>A run claims a batch in one transaction and commits it. It then hands each event to all subscribers, in the order in
 * which they were added, without an open transaction. It settles several events in one transaction: at the end of the batch, or
 * after the delivery by whose end 50 milliseconds have passed. If the process is killed before that, these events, at most a
 * batch, are delivered again. A second or later attempt is settled by itself. If one subscriber fails, the next subscribers do
 * not get the event, and the next attempt begins with the first subscriber again. A slow subscriber puts
 * the event on its own queue and returns, so that it does not hold up the others. The run begins no delivery in the last part
 * of its lease, the margin, and gives the remaining events back. An event that was given back has used up an attempt, but no
 * event dies without a failed delivery.
 *
 * <p>After a failure the event waits, longer each time, and the later events of its aggregate wait behind it. At the last
 * attempt that the policy grants, the run marks the event dead <em>before</em> the subscribers get it, and delivered if they
 * take it: an event whose delivery crashes the process each time becomes a dead event, too. Operators list dead events by
 * {@link io.visioncraft.events.EventManagement#dead}, and replay or dismiss them. A replay or a dismissal during a last
 * attempt overtakes that attempt.
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
     * {@return a builder of a relay over the outbox of a store} The library may run in the same process or in another.
     *
     * @param transactions the transactions of the store
     * @param events the outbox of the store
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, as in each method of the builder
     */
    public static Builder builder(TransactionRunner transactions, EventRepository events) {
        return new Builder(transactions, events);
    }

    /**
     * Claims one batch, delivers it and settles it. Then it removes events that are older than the policy's retention, at
     * most {@link RelayRun#MAX_REMOVED}. It throws no exception of a subscriber. Two calls at once are like two relays.
     *
     * <p>If the thread is interrupted, the run ends early and keeps the mark of the interrupt. The event under way counts as
     * delivered if its subscribers returned; it is given back if one threw. What was delivered before is settled.
     *
     * @return the figures of the run; {@link RelayRun#more} says whether to call again at once
     * @throws IllegalStateException if a transaction is open on this thread, or the relay is closed
     * @throws io.visioncraft.error.UnavailableException if the store fails. Claimed events are claimed again when their lease
     *     has ended; a subscriber gets the events that it had just taken, and that were not yet settled, once more
     * @throws io.visioncraft.error.ConflictException retryable, if transactions clashed too often; claimed events are then
     *     claimed again, too
     */
    public RelayRun runOnce() {
        if (thread.closing()) {
            throw new IllegalStateException("The relay is closed");
        }
        return round();
    }

    /**
     * Begins a daemon thread that calls {@link #runOnce} again and again, and waits for the policy's poll when there was
     * nothing to do. If the store fails, it waits longer each time, up to half a minute. No exception ends the thread.
     *
     * @throws IllegalStateException if the relay was started or closed before
     */
    public void start() {
        thread.start();
    }

    /**
     * Begins no more deliveries, here and in {@link #runOnce}, and waits for the end of the relay's thread, which settles what
     * was delivered and gives back the rest. A delivery under way may continue for the policy's grace, then its thread is
     * interrupted. A subscriber that ignores the interrupt keeps the thread, a daemon, until it returns; its event is then
     * settled, and the thread ends. Closing twice, or before the start, does nothing.
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

    /** Collects the parts of a relay. Not thread-safe; used once. */
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

        /**
         * Adds a subscriber, after those added before. A relay needs at least one.
         *
         * @param subscriber receives each event that the relay claims
         * @return this builder
         */
        public Builder subscriber(EventSubscriber subscriber) {
            subscribers.add(Arguments.required("subscriber", subscriber));
            return this;
        }

        /**
         * Sets the times and limits of the relay. By default {@link RelayPolicy#standard()}.
         *
         * @param policy the policy, equal for all relays of a store
         * @return this builder
         */
        public Builder policy(RelayPolicy policy) {
            this.policy = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Sets the clock of leases, delays and retention (GEN-8). By default the system clock in UTC.
         *
         * @param clock gives the instants of claims
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Arguments.required("clock", clock);
            return this;
        }

        /**
         * Sets the source of the jitter in delays. By default {@link SecureRandom}.
         *
         * @param random gives the random bytes of the jitter
         * @return this builder
         */
        public Builder random(RandomSource random) {
            this.random = Arguments.required("random", random);
            return this;
        }

        /**
         * Sets the receiver of figures about deliveries and repeated runs. By default {@link Metrics#none()}.
         *
         * @param metrics the receiver; an exception of it reaches nobody
         * @return this builder
         */
        public Builder metrics(Metrics metrics) {
            this.metrics = Arguments.required("metrics", metrics);
            return this;
        }

        /**
         * {@return the relay, not yet started}
         *
         * @throws IllegalStateException if there is no subscriber: events would be settled that nobody has received
         */
        public EventRelay build() {
            if (subscribers.isEmpty()) {
                throw new IllegalStateException("A relay has a subscriber");
            }
            return new EventRelay(this);
        }
    }
}
