package io.visioncraft.spring.boot.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the database did not answer while the store was opened. */
final class UnreachableStoreFailureAnalyzer extends AbstractFailureAnalyzer<UnavailableException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnavailableException cause) {
        return cause.is(StoreCodes.STORE_UNAVAILABLE)
                ? new FailureAnalysis(
                        "The database of VisionCraft's store cannot be reached: " + cause.getMessage(),
                        "Look whether the database runs and whether spring.datasource.url leads to it, and start again.",
                        cause)
                : null;
    }
}
