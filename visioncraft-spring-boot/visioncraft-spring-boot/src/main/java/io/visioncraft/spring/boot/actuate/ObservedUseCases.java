package io.visioncraft.spring.boot.actuate;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import org.jspecify.annotations.Nullable;

/**
 * Observes each call of a use case: what the call asks of the database is seen below it, and it is seen below what the host
 * observes, for example the request. It counts nothing. Thread-safe.
 *
 * <p>Whatever a handler of the host throws, the scope of the call does not stay on the thread.
 */
final class ObservedUseCases implements Metrics {

    private static final UseCaseObservationConvention STANDARD = new DefaultUseCaseObservationConvention();

    private final ObservationRegistry registry;
    private final @Nullable UseCaseObservationConvention convention;

    ObservedUseCases(ObservationRegistry registry, @Nullable UseCaseObservationConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public UseCaseWatch began(String useCase, String callerKind) {
        if (registry.isNoop()) {
            return UseCaseWatch.none();
        }
        UseCaseObservationContext context = new UseCaseObservationContext(useCase, callerKind);
        Observation observation = Observation.createNotStarted(convention, STANDARD, () -> context, registry);
        if (observation.isNoop()) {
            return UseCaseWatch.none();
        }
        Watched watched = new Watched(observation, context, registry.getCurrentObservationScope());
        watched.begin();
        return watched;
    }

    @Override
    public void retried(String work, String code, int attempt) {
        Observation current = registry.getCurrentObservation();
        if (current != null
                && current.getContext() instanceof UseCaseObservationContext context
                && context.getUseCase().equals(work)) {
            context.runsAgain();
        }
    }

    @Override
    public void retriesExhausted(String work, String code, int attempts) {
        // told by the outcome
    }

    @Override
    public void ran(UseCaseRun run) {
        // told by the watch
    }

    @Override
    public void throttled(String work) {
        // told by the outcome
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

    /** The observation of one call. Used by one thread. */
    private final class Watched implements UseCaseWatch {

        private final Observation observation;
        private final UseCaseObservationContext context;
        private final Observation.@Nullable Scope before;
        private Observation.@Nullable Scope opened;

        Watched(Observation observation, UseCaseObservationContext context, Observation.@Nullable Scope before) {
            this.observation = observation;
            this.context = context;
            this.before = before;
        }

        void begin() {
            try {
                observation.start();
                opened = observation.openScope();
            } finally {
                if (opened == null) {
                    end();
                }
            }
        }

        @Override
        public void ended(UseCaseRun run) {
            context.ended(run);
            try {
                UseCaseFailure failure = Outcomes.failure(run);
                if (failure != null) {
                    observation.error(failure);
                }
            } finally {
                end();
            }
        }

        private void end() {
            try {
                closeScope();
            } finally {
                observation.stop();
            }
        }

        /**
         * Closes the scope of this call. The registry sets a scope before it asks its handlers, and takes it away after them, so
         * that it would stay if one of them throws, and one that was left open within the call as well.
         */
        private void closeScope() {
            try {
                Observation.Scope scope = opened == null ? registry.getCurrentObservationScope() : opened;
                if (scope != null && scope != before) {
                    scope.close();
                }
            } finally {
                registry.setCurrentObservationScope(before);
            }
        }
    }
}
