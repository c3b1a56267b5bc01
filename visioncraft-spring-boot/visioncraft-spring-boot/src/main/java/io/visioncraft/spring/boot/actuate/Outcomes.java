package io.visioncraft.spring.boot.actuate;

import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.spi.UseCaseRun;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How calls of use cases end, as keys of observations and tags of timers. */
final class Outcomes {

    static final String USE_CASE = "usecase";
    static final String CALLER = "caller";
    static final String OUTCOME = "outcome";

    private static final Set<String> PUT_OFF =
            Set.of(AuthenticationCodes.THROTTLED.value(), AuthenticationCodes.LOG_IN_BUSY.value());

    private Outcomes() {}

    /** One of a small set of texts. */
    static String of(@Nullable UseCaseRun run) {
        if (run == null) {
            return "unknown";
        }
        if (run.code() != null) {
            return run.code();
        }
        return run.outcome() == UseCaseRun.Outcome.DONE ? "ok" : "error";
    }

    /**
     * The failure of a call that somebody has to look at; null if it succeeded, and if it was refused, which is an answer. A
     * log-in that is put off is an answer, too.
     */
    static @Nullable UseCaseFailure failure(UseCaseRun run) {
        return switch (run.outcome()) {
            case FAILED -> new UseCaseFailure(of(run));
            case UNAVAILABLE -> PUT_OFF.contains(of(run)) ? null : new UseCaseFailure(of(run));
            default -> null;
        };
    }
}
