package io.visioncraft.events;

/**
 * What one run of a relay came to (EVT-2). Immutable and thread-safe.
 *
 * @param delivered events that all subscribers have
 * @param failed events that a subscriber did not take, and that are tried again later
 * @param died events that a subscriber did not take at the last attempt, and that wait for an operator
 * @param givenBack events that the run did not come to, or was interrupted at, and that any relay can claim at once
 * @param overtaken events that the run was too late with: another relay had claimed them, or an operator settled them
 * @param removed delivered events that were removed because they are older than the policy's retention
 */
public record RelayRun(int delivered, int failed, int died, int givenBack, int overtaken, int removed) {

    /** How many delivered events a run removes at most. */
    public static final int MAX_REMOVED = 500;

    static final RelayRun NOTHING = new RelayRun(0, 0, 0, 0, 0, 0);

    /** How many events the run had claimed. */
    public int claimed() {
        return delivered + failed + died + givenBack + overtaken;
    }

    /** Whether another run may find more to do at once: what was settled sets free what waited behind it. */
    public boolean more() {
        return claimed() > 0 || removed >= MAX_REMOVED;
    }
}
