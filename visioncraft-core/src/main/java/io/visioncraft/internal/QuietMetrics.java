package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import java.util.Objects;

/**
 * The host's metrics without their exceptions, since the counted work has already happened. As thread-safe as the host's
 * metrics.
 */
@Internal
public final class QuietMetrics implements Metrics {

    private final Metrics metrics;

    private QuietMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * {@return the same metrics without their exceptions; {@link Metrics#none()} as it is}
     *
     * @param metrics the host's metrics
     */
    public static Metrics of(Metrics metrics) {
        return metrics instanceof QuietMetrics || metrics == Metrics.none() ? metrics : new QuietMetrics(metrics);
    }

    /** An unwatched call costs nothing, since the watch that does nothing is not wrapped. */
    @Override
    public UseCaseWatch began(String useCase, String callerKind) {
        try {
            UseCaseWatch watch = Objects.requireNonNullElse(metrics.began(useCase, callerKind), UseCaseWatch.none());
            return watch == UseCaseWatch.none() ? watch : run -> quietly(() -> watch.ended(run));
        } catch (Throwable ignored) {
            return UseCaseWatch.none();
        }
    }

    @Override
    public void retried(String work, String code, int attempt) {
        quietly(() -> metrics.retried(work, code, attempt));
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        quietly(() -> metrics.retriesExhausted(work, code, attempts));
    }

    @Override
    public void ran(UseCaseRun run) {
        quietly(() -> metrics.ran(run));
    }

    @Override
    public void throttled(String work) {
        quietly(() -> metrics.throttled(work));
    }

    @Override
    public void delivered(String eventType, int attempt) {
        quietly(() -> metrics.delivered(eventType, attempt));
    }

    @Override
    public void deliveryFailed(String eventType, int attempt) {
        quietly(() -> metrics.deliveryFailed(eventType, attempt));
    }

    @Override
    public void died(String eventType, int attempt) {
        quietly(() -> metrics.died(eventType, attempt));
    }

    private static void quietly(Runnable count) {
        try {
            count.run();
        } catch (Throwable ignored) { // a checked one, too, of a host in another language
            // a figure that is missing is better than a use case that fails after it took effect
        }
    }
}
