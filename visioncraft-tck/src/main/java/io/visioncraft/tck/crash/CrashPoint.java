package io.visioncraft.tck.crash;

import io.visioncraft.tck.probe.PortCall;

/**
 * Where a use case is cut off, and how.
 *
 * @param index which of its port calls, from 0
 * @param call that call, as it was when nothing failed
 * @param afterwards whether the call has its effect before it fails
 * @param failure in which way
 */
record CrashPoint(int index, PortCall call, boolean afterwards, Failure failure) {

    @Override
    public String toString() {
        return failure + (afterwards ? " after " : " before ") + call + ", port call " + (index + 1);
    }
}
