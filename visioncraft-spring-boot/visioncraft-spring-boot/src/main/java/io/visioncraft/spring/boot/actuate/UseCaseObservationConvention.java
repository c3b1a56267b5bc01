package io.visioncraft.spring.boot.actuate;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Says the name and the keys of the observations of use cases. A bean of this type replaces the standard; most hosts extend
 * {@link DefaultUseCaseObservationConvention}. It is asked when a call begins and when it ends, and gives the same
 * low-cardinality keys both times, since a registry such as that of Prometheus takes only one set of keys for a name. Must be
 * thread-safe.
 */
public interface UseCaseObservationConvention extends ObservationConvention<UseCaseObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof UseCaseObservationContext;
    }
}
