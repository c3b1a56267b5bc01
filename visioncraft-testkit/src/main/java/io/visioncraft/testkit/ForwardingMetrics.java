package io.visioncraft.testkit;

import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;

/**
 * Forwards each call to other metrics. A test extends it and overrides the methods that shall fail or be watched. As
 * thread-safe as the other metrics.
 */
public abstract class ForwardingMetrics implements Metrics {

    private final Metrics metrics;

    /**
     * Forwards to other metrics.
     *
     * @param metrics the other metrics
     */
    protected ForwardingMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public UseCaseWatch began(String useCase, String callerKind) {
        return metrics.began(useCase, callerKind);
    }

    @Override
    public void ran(UseCaseRun run) {
        metrics.ran(run);
    }

    @Override
    public void retried(String work, String code, int attempt) {
        metrics.retried(work, code, attempt);
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        metrics.retriesExhausted(work, code, attempts);
    }

    @Override
    public void throttled(String work) {
        metrics.throttled(work);
    }

    @Override
    public void delivered(String eventType, int attempt) {
        metrics.delivered(eventType, attempt);
    }

    @Override
    public void deliveryFailed(String eventType, int attempt) {
        metrics.deliveryFailed(eventType, attempt);
    }

    @Override
    public void died(String eventType, int attempt) {
        metrics.died(eventType, attempt);
    }
}
