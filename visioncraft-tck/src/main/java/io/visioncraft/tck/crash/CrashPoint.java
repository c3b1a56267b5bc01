package io.visioncraft.tck.crash;

import io.visioncraft.tck.probe.PortCall;

/**
 * The port call at which a use case is cut off, and the failure.
 *
 * @param index the index of the port call, from 0
 * @param call the port call, from a run without a failure
 * @param afterwards whether the port call has its effect before it fails
 * @param failure the way in which it fails
 */
record CrashPoint(int index, PortCall call, boolean afterwards, Failure failure) {

    @Override
    public String toString() {
        return failure + (afterwards ? " after " : " before ") + call + ", port call " + (index + 1);
    }
}
