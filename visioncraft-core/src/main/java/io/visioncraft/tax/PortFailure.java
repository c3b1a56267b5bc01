package io.visioncraft.tax;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** What a port of the host's does wrong is its failure, never one of the caller's command. No instances. */
final class PortFailure {

    private PortFailure() {}

    /** For a port that threw. An Error is the port's own, too, unless the JVM itself is in trouble. */
    static UnavailableException of(RejectionCode code, String port, Throwable failed) {
        if (failed instanceof VirtualMachineError fatal && !(failed instanceof StackOverflowError)) {
            throw fatal;
        }
        if (failed instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return UnavailableException.causedBy(code, port + " does not answer", failed);
    }

    /** For an answer of no use. */
    static UnavailableException unusable(RejectionCode code, String port, @Nullable Throwable cause) {
        return UnavailableException.untilMended(code, port + " gave an answer of no use", cause);
    }
}
