package io.visioncraft.tck.crash;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.PortCall;

/** A way in which a port call fails. */
enum Failure {
    /** The store cannot answer. After the commit its outcome is unknown. */
    UNAVAILABLE {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            boolean committed = afterwards && call.equals(PortCall.COMMIT);
            return UnavailableException.causedBy(
                    committed ? StoreCodes.OUTCOME_UNKNOWN : StoreCodes.STORE_UNAVAILABLE, "Arranged at " + call, null);
        }
    },

    /** An adapter throws an unexpected exception. */
    EXCEPTION {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            return new IllegalStateException("Arranged at " + call);
        }
    },

    /** The JVM throws an error. */
    ERROR {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            return new InternalError("Arranged at " + call);
        }
    };

    /** Makes the exception or error; a new one at each call. */
    abstract Throwable at(PortCall call, boolean afterwards);
}
