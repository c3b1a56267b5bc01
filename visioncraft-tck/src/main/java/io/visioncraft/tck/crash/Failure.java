package io.visioncraft.tck.crash;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.PortCall;

/** In which way a port call fails. */
enum Failure {
    /** The store cannot answer; after the commit, what became of it is unknown. */
    UNAVAILABLE {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            boolean committed = afterwards && call.equals(PortCall.COMMIT);
            return UnavailableException.causedBy(
                    committed ? StoreCodes.OUTCOME_UNKNOWN : StoreCodes.STORE_UNAVAILABLE, "Arranged at " + call, null);
        }
    },

    /** A mistake in an adapter. */
    EXCEPTION {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            return new IllegalStateException("Arranged at " + call);
        }
    },

    /** The machine gives up. */
    ERROR {
        @Override
        Throwable at(PortCall call, boolean afterwards) {
            return new InternalError("Arranged at " + call);
        }
    };

    /** What is thrown, each time another. */
    abstract Throwable at(PortCall call, boolean afterwards);
}
