package io.visioncraft.tck.suite;

import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;

/**
 * Ends a relay's process at a point: when it is about to call a port, once it has committed what it {@code claimed} or then
 * {@code settled}, or when the test says {@link #now}. What was committed stays, all else is as if it had never been. The test
 * gets an {@link InternalError}. Used by one thread.
 */
final class EndOfProcess implements PortWatch {

    private final String point;
    private final int time;
    private int times;
    private int commits;
    private boolean ended;

    /** At a point. */
    EndOfProcess(String point) {
        this(point, 1);
    }

    /** When it comes to a point for so many times. */
    EndOfProcess(String point, int time) {
        this.point = point;
        this.time = time;
    }

    /** Ends it: no port is called any more. */
    void now() {
        ended = true;
    }

    /** How many transactions were committed before. */
    int commits() {
        return commits;
    }

    @Override
    public void before(PortCall call) {
        if (ended) {
            throw new InternalError("the process has ended");
        }
        endAt(call.name());
    }

    @Override
    public void after(PortCall call) {
        if (call.equals(PortCall.COMMIT)) {
            commits++;
            endAt(commits == 1 ? "claimed" : "settled");
        }
    }

    @Override
    public void ended() {}

    private void endAt(String here) {
        if (here.equals(point) && ++times == time) {
            throw new InternalError("the process ends here");
        }
    }
}
