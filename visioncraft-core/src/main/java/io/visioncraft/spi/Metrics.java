package io.visioncraft.spi;

/**
 * Hears what a host counts to see how its stores and subscribers fare, and passes it to whatever it measures with. Called on
 * the thread that works, with no transaction of the library's open, nor one of the host's unless it says so; it should return at once. What it throws
 * reaches nobody. Thread-safe.
 *
 * <p>Nothing here names a person or a record: every text is one of a small set, fit to be a label.
 */
public interface Metrics {

    /** Counts nothing: what the library does unless the host says otherwise. */
    static Metrics none() {
        return Uncounted.INSTANCE;
    }

    /**
     * A transient clash has ended a run, and the same work is about to run once more (GEN-6). Not told inside a transaction of
     * the host's, where nothing is run again.
     *
     * @param work the name of the use case, for example {@code orders.place}; of a relay's own transactions {@code
     *     relay.claim} or {@code relay.settle}
     * @param code the code of the conflict, for example {@code concurrent-change}
     * @param attempt the number of the run that has ended, from 1
     */
    void retried(String work, String code, int attempt);

    /**
     * A transient clash has ended the last run there was to be, and its caller gets the conflict (GEN-6).
     *
     * @param work as for {@link #retried}
     * @param code the code of the conflict
     * @param attempts how many runs there were
     */
    void retriesExhausted(String work, String code, int attempts);

    /**
     * A call of a use case has ended, in whatever way. A rate of {@link UseCaseRun.Outcome#DENIED} that rises shows a host that
     * somebody tries doors (GEN-1, IDN-9). Told also inside a transaction of the host's, which may still roll back what was done.
     *
     * @param run which, for whom, how it ended, and how long it took
     */
    void ran(UseCaseRun run);

    /**
     * An attempt to guess a password was put off (IDN-5). Told also inside a transaction of the host's.
     *
     * @param work {@code authentication.log-in} or {@code authentication.change-password}
     */
    void throttled(String work);

    /**
     * All subscribers have an event, and the store knows it (EVT-2).
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void delivered(String eventType, int attempt);

    /**
     * A subscriber did not take an event (EVT-2). It is tried again, unless {@link #died} is told as well.
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void deliveryFailed(String eventType, int attempt);

    /**
     * An event is dead and waits for an operator, as do all later ones of its aggregate (EVT-2). Worth an alarm.
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void died(String eventType, int attempt);
}
