package io.visioncraft.tck.suite;

import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;

/**
 * Ends a relay's process at a point: when it is about to call a port, or once it has committed what it {@code claimed} or then
 * {@code settled}. What was committed stays, all else is as if it had never been. The test gets an {@link
 * InternalError}. Used by one thread.
 */
final class EndOfProcess implements PortWatch {

    private final String point;
    private int commits;

    EndOfProcess(String point) {
        this.point = point;
    }

    /** How many transactions were committed before. */
    int commits() {
        return commits;
    }

    @Override
    public void before(PortCall call) {
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
        if (here.equals(point)) {
            throw new InternalError("the process ends here");
        }
    }
}
