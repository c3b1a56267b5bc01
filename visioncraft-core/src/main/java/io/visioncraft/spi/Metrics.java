package io.visioncraft.spi;

/**
 * Receives the figures by which a host watches its stores and subscribers. The library calls it on the working thread,
 * without a transaction of the library; a transaction of the host's may be open only where a method says so. Each method
 * should return at once. An exception of it reaches nobody. Must be thread-safe.
 *
 * <p>No argument names a person or a record: every text is one of a small set, fit to be a label.
 */
public interface Metrics {

    /** {@return metrics that count nothing, the standard of the builder} */
    static Metrics none() {
        return Uncounted.INSTANCE;
    }

    /**
     * Counts a run that a transient clash has ended, just before the same work runs once more (GEN-6). Not called inside a
     * transaction of the host's, where nothing runs again.
     *
     * @param work the name of the use case, for example {@code orders.place}; {@code relay.claim} or {@code relay.settle} for
     *     a relay's transactions
     * @param code the code of the conflict, for example {@code concurrent-change}
     * @param attempt the number of the run that has ended, from 1
     */
    void retried(String work, String code, int attempt);

    /**
     * Counts a call whose last permitted run a transient clash has ended. The caller gets the conflict (GEN-6).
     *
     * @param work as for {@link #retried}
     * @param code the code of the conflict
     * @param attempts the number of runs
     */
    void retriesExhausted(String work, String code, int attempts);

    /**
     * Hears that a call of a use case begins, and may return a watch that hears its end. Both are told on the thread of the
     * call, so that something may be bound to the thread in between, for example the span of a trace. A call whose work is run
     * again after a clash begins and ends once; {@link #retried} is called in between. If a listener calls a use case, that
     * call begins and ends within the first one. Also called inside a transaction of the host's.
     *
     * <p>Who needs only the end leaves this method as it is and implements {@link #ran}. If it throws, or returns null, the
     * call goes on unwatched: what it had bound to the thread by then stays there, so it has to clean up before it throws.
     *
     * @param useCase its name, for example {@code orders.place-draft}
     * @param callerKind {@code USER}, {@code VISITOR} or {@code SYSTEM}
     * @return hears the end of this call; {@link UseCaseWatch#none()} if nobody has to
     */
    default UseCaseWatch began(String useCase, String callerKind) {
        return UseCaseWatch.none();
    }

    /**
     * Counts a call of a use case that has ended, with or without success. A growing rate of
     * {@link UseCaseRun.Outcome#DENIED} shows that somebody probes for access (GEN-1, IDN-9). Also called inside a
     * transaction of the host's, which may still roll the work back. Called before {@link UseCaseWatch#ended}.
     *
     * @param run use case, kind of caller, outcome and duration
     */
    void ran(UseCaseRun run);

    /**
     * Counts an attempt to log in that the throttle put off (IDN-5). Also called inside a transaction of the host's.
     *
     * @param work {@code authentication.log-in} or {@code authentication.change-password}
     */
    void throttled(String work);

    /**
     * Counts an event that all subscribers have and that is settled in the store (EVT-2).
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void delivered(String eventType, int attempt);

    /**
     * Counts an event that a subscriber did not take (EVT-2). It is tried again, unless {@link #died} is called as well.
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void deliveryFailed(String eventType, int attempt);

    /**
     * Counts an event that is dead and waits for an operator, as all later events of its aggregate do (EVT-2). Worth an
     * alarm.
     *
     * @param eventType for example {@code order.placed}
     * @param attempt the number of its latest claim, from 1
     */
    void died(String eventType, int attempt);
}
