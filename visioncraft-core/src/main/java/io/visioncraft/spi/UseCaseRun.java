package io.visioncraft.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call of a use case that has ended (IDN-9). It names no person and no record: all but the duration is one of a small set
 * of texts, fit to be a label. Immutable and thread-safe.
 *
 * @param useCase its name, for example {@code orders.place-draft}
 * @param callerKind {@code USER}, {@code VISITOR} or {@code SYSTEM}
 * @param outcome how it ended
 * @param code the code of the rejection, for example {@code permission-missing}; null where there was none
 * @param duration the time that it took on the monotonic clock, including all runs and pauses
 */
public record UseCaseRun(
        String useCase,
        String callerKind,
        Outcome outcome,
        @Nullable String code,
        Duration duration) {

    /** The outcomes of a call. */
    public enum Outcome {
        /** The use case succeeded. */
        DONE,
        /** The command was malformed. */
        INVALID_INPUT,
        /** The caller was turned away: a permission is missing, or a password or a token is wrong. */
        DENIED,
        /** There is no such record within the caller's reach. */
        NOT_FOUND,
        /** A rule forbids it. */
        RULE_VIOLATED,
        /** Another change came between. */
        CONFLICT,
        /** The store cannot do it now. */
        UNAVAILABLE,
        /** An error that is no rejection. */
        FAILED
    }
}
