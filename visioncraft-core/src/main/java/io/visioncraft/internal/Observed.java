package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseRun.Outcome;
import io.visioncraft.spi.UseCaseWatch;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reports to the host's metrics that calls of use cases begin and how they end (IDN-9). Immutable and thread-safe.
 *
 * @param metrics the host's metrics, which throw nothing; {@link Metrics#none()} costs nothing
 * @param nanoTime measures durations; like {@link System#nanoTime}
 */
record Observed(Metrics metrics, LongSupplier nanoTime) {

    <T extends @Nullable Object> T run(UseCase<?> useCase, Caller caller, Supplier<T> call) {
        if (metrics == Metrics.none()) {
            return call.get();
        }
        UseCaseWatch watch = metrics.began(useCase.name(), caller.kind().name());
        long began = nanoTime.getAsLong();
        Outcome outcome = Outcome.FAILED;
        String code = null;
        try {
            T answer = call.get();
            outcome = Outcome.DONE;
            return answer;
        } catch (VisionCraftException rejection) {
            outcome = outcomeOf(rejection.kind());
            code = rejection.code();
            throw rejection;
        } finally {
            UseCaseRun run = new UseCaseRun(
                    useCase.name(),
                    caller.kind().name(),
                    outcome,
                    code,
                    Duration.ofNanos(nanoTime.getAsLong() - began));
            metrics.ran(run);
            watch.ended(run);
        }
    }

    void throttled(UseCase<?> useCase) {
        metrics.throttled(useCase.name());
    }

    private static Outcome outcomeOf(RejectionKind kind) {
        return switch (kind) {
            case INVALID_INPUT -> Outcome.INVALID_INPUT;
            case NOT_FOUND -> Outcome.NOT_FOUND;
            case DENIED -> Outcome.DENIED;
            case RULE_VIOLATED -> Outcome.RULE_VIOLATED;
            case CONFLICT -> Outcome.CONFLICT;
            case UNAVAILABLE -> Outcome.UNAVAILABLE;
        };
    }
}
