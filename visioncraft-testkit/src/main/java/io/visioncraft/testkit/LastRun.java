package io.visioncraft.testkit;

import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the use case that ended last on a thread, so that a rejection can be noted with its use case. */
final class LastRun implements Metrics {

    static final LastRun HERE = new LastRun();

    private static final ThreadLocal<@Nullable UseCaseRun> LAST = new ThreadLocal<>();

    private LastRun() {}

    void forget() {
        LAST.remove();
    }

    /** The use case that ended last on this thread, if it was rejected with that code. */
    Optional<String> useCaseRejectedWith(String code) {
        return Optional.ofNullable(LAST.get())
                .filter(run -> code.equals(run.code()))
                .map(UseCaseRun::useCase);
    }

    @Override
    public void ran(UseCaseRun run) {
        LAST.set(run);
    }

    @Override
    public void retried(String work, String code, int attempt) {
        // the run goes on
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        // told by ran
    }

    @Override
    public void throttled(String work) {
        // told by ran
    }

    @Override
    public void delivered(String eventType, int attempt) {
        // no use case
    }

    @Override
    public void deliveryFailed(String eventType, int attempt) {
        // no use case
    }

    @Override
    public void died(String eventType, int attempt) {
        // no use case
    }
}
