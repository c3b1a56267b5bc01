package io.visioncraft.spring.boot.actuate;

import io.micrometer.observation.Observation;
import io.visioncraft.spi.UseCaseRun;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call of a use case while it is observed, for a {@link UseCaseObservationConvention} and for handlers and
 * filters of the host. It holds neither the command nor the caller's id. Used by the thread of the call.
 */
public final class UseCaseObservationContext extends Observation.Context {

    private final String useCase;
    private final String callerKind;
    private int runs = 1;
    private @Nullable UseCaseRun run;

    /**
     * A call that begins.
     *
     * @param useCase its name, for example {@code orders.place}
     * @param callerKind {@code USER}, {@code VISITOR} or {@code SYSTEM}
     */
    public UseCaseObservationContext(String useCase, String callerKind) {
        this.useCase = useCase;
        this.callerKind = callerKind;
    }

    /** {@return the name of the use case, for example {@code orders.place}} */
    public String getUseCase() {
        return useCase;
    }

    /** {@return {@code USER}, {@code VISITOR} or {@code SYSTEM}} */
    public String getCallerKind() {
        return callerKind;
    }

    /** {@return how often its work was run so far, from 1; more than 1 after transient clashes} */
    public int getRuns() {
        return runs;
    }

    /** {@return how it ended; null until then} */
    public @Nullable UseCaseRun getRun() {
        return run;
    }

    void runsAgain() {
        runs++;
    }

    void ended(UseCaseRun how) {
        run = how;
    }
}
