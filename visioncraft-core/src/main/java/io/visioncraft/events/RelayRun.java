package io.visioncraft.events;

/**
 * The figures of one run of a relay (EVT-2). Immutable and thread-safe.
 *
 * @param delivered events that all subscribers have
 * @param failed events that a subscriber did not take, and that are tried again later
 * @param died events that a subscriber did not take at the last attempt, and that wait for an operator
 * @param givenBack events that the run did not reach, or at which it was interrupted; any relay can claim them at once
 * @param overtaken events that the run was too late to settle: another relay had claimed them, or an operator settled them
 * @param removed delivered events that were removed because they are older than the policy's retention
 */
public record RelayRun(int delivered, int failed, int died, int givenBack, int overtaken, int removed) {

    /** The most delivered events that a run removes. */
    public static final int MAX_REMOVED = 500;

    static final RelayRun NOTHING = new RelayRun(0, 0, 0, 0, 0, 0);

    /** {@return the number of events that the run had claimed} */
    public int claimed() {
        return delivered + failed + died + givenBack + overtaken;
    }

    /** {@return whether another run may find more to do at once} Settled events release the events that waited behind them. */
    public boolean more() {
        return claimed() > 0 || removed >= MAX_REMOVED;
    }
}
