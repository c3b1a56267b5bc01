package io.visioncraft.spring.boot.actuate;

import io.micrometer.common.KeyValues;

/**
 * The standard name and keys of the observations of use cases: {@value #NAME}, with the low-cardinality keys {@code usecase},
 * {@code caller} (its kind) and {@code outcome}, and the high-cardinality key {@code runs}, the number of runs. No key has an
 * id, a name or an address. Immutable and thread-safe.
 *
 * <p>{@code outcome} is {@code ok}, the code of the rejection, for example {@code permission-missing}, or {@code error} for an
 * error that is no rejection; it is {@code unknown} until the call has ended.
 */
public class DefaultUseCaseObservationConvention implements UseCaseObservationConvention {

    /** The name of the observations, and of the timer that is made of them. */
    public static final String NAME = "visioncraft.usecase";

    /** Makes the standard. */
    public DefaultUseCaseObservationConvention() {}

    @Override
    public String getName() {
        return NAME;
    }

    /** {@return the name of the use case, which is the name of the span} */
    @Override
    public String getContextualName(UseCaseObservationContext context) {
        return context.getUseCase();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(UseCaseObservationContext context) {
        return KeyValues.of(
                Outcomes.USE_CASE,
                context.getUseCase(),
                Outcomes.CALLER,
                context.getCallerKind(),
                Outcomes.OUTCOME,
                Outcomes.of(context.getRun()));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(UseCaseObservationContext context) {
        return context.getRun() == null ? KeyValues.empty() : KeyValues.of("runs", Integer.toString(context.getRuns()));
    }
}
