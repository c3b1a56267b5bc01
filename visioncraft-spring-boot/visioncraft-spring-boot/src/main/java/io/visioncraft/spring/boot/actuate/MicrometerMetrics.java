package io.visioncraft.spring.boot.actuate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import java.util.function.BooleanSupplier;

/**
 * Counts in a registry of Micrometer. Every tag is one of a small set of texts: never an id, a name or an address. Use cases are
 * timed by their observations, and here where nothing makes a timer of those. Thread-safe.
 */
final class MicrometerMetrics implements Metrics {

    private static final String CODE = "code";
    private static final String WORK = "work";
    private static final String TYPE = "type";

    private final MeterProvider<Timer> ran;
    private final MeterProvider<Counter> retried;
    private final MeterProvider<Counter> exhausted;
    private final MeterProvider<Counter> throttled;
    private final MeterProvider<Counter> delivered;
    private final MeterProvider<Counter> failed;
    private final MeterProvider<Counter> died;
    private final Metrics observations;
    private final BooleanSupplier timedByObservations;

    /**
     * Counts in a registry.
     *
     * @param observations observe the calls of use cases; {@link Metrics#none()} for none
     * @param timedByObservations whether the timer of use cases is made of those observations
     */
    MicrometerMetrics(MeterRegistry registry, Metrics observations, BooleanSupplier timedByObservations) {
        this.observations = observations;
        this.timedByObservations = timedByObservations;
        ran = Timer.builder(DefaultUseCaseObservationConvention.NAME)
                .description("Calls of use cases that have ended")
                .withRegistry(registry);
        retried = counter(registry, "visioncraft.retries", "Runs that a transient clash ended and that ran once more");
        exhausted = counter(registry, "visioncraft.retries.exhausted", "Calls whose last permitted run a clash ended");
        throttled = counter(registry, "visioncraft.logins.throttled", "Attempts to log in that were put off");
        delivered = counter(registry, "visioncraft.events.delivered", "Events that all subscribers have");
        failed = counter(registry, "visioncraft.events.failed", "Deliveries that a subscriber did not take");
        died = counter(registry, "visioncraft.events.died", "Events that were given up and wait for an operator");
    }

    private static MeterProvider<Counter> counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).withRegistry(registry);
    }

    @Override
    public UseCaseWatch began(String useCase, String callerKind) {
        return observations.began(useCase, callerKind);
    }

    /** The tags are those that the timer of an observation has. */
    @Override
    public void ran(UseCaseRun run) {
        if (!timedByObservations.getAsBoolean()) {
            UseCaseFailure failure = Outcomes.failure(run);
            ran.withTags(
                            Outcomes.USE_CASE,
                            run.useCase(),
                            Outcomes.CALLER,
                            run.callerKind(),
                            Outcomes.OUTCOME,
                            Outcomes.of(run),
                            "error",
                            failure == null ? "none" : failure.getClass().getSimpleName())
                    .record(run.duration());
        }
    }

    @Override
    public void retried(String work, String code, int attempt) {
        retried.withTags(WORK, work, CODE, code).increment();
        observations.retried(work, code, attempt);
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        exhausted.withTags(WORK, work, CODE, code).increment();
    }

    @Override
    public void throttled(String work) {
        throttled.withTag(Outcomes.USE_CASE, work).increment();
    }

    @Override
    public void delivered(String eventType, int attempt) {
        delivered.withTag(TYPE, eventType).increment();
    }

    @Override
    public void deliveryFailed(String eventType, int attempt) {
        failed.withTag(TYPE, eventType).increment();
    }

    @Override
    public void died(String eventType, int attempt) {
        died.withTag(TYPE, eventType).increment();
    }
}
