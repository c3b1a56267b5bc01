package io.visioncraft.tck.race;

import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;

/**
 * Lets two threads wait for each other once, before a port call of the same number. A thread waits earlier if the port call
 * may take a lock, so that neither waits while it holds one. Used once.
 */
final class Meeting implements PortWatch {

    private final int place;
    private final ThreadLocal<Integer> made = ThreadLocal.withInitial(() -> 0);
    private int arrived;

    /** @param place before which port call, from 0 */
    Meeting(int place) {
        this.place = place;
    }

    @Override
    public void before(PortCall call) {
        int calls = made.get();
        if (calls <= place) {
            boolean here = calls == place || call.mayLock();
            made.set(here ? Integer.MAX_VALUE : calls + 1);
            if (here) {
                meet();
            }
        }
    }

    private synchronized void meet() {
        arrived++;
        notifyAll();
        try {
            while (arrived < 2) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError("Stopped while waiting for the other", stopped);
        }
    }

    /** A thread has ended, perhaps without having come to the place: nobody waits for it any longer. */
    synchronized void leave() {
        arrived++;
        notifyAll();
    }

    @Override
    public void after(PortCall call) {}

    @Override
    public void ended() {}
}
