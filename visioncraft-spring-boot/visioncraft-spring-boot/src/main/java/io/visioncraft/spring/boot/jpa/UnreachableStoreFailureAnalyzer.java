package io.visioncraft.spring.boot.jpa;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says that the database did not answer while the tables were made or the store was opened, and what its driver said. */
final class UnreachableStoreFailureAnalyzer extends AbstractFailureAnalyzer<UnavailableException> {

    private final @Nullable Environment environment;

    UnreachableStoreFailureAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnavailableException cause) {
        if (!cause.is(StoreCodes.STORE_UNAVAILABLE)) {
            return null;
        }
        String said = cause.getCause() == null ? cause.getMessage() + "." : DriverWords.in(cause.getCause());
        return new FailureAnalysis(
                "The database of VisionCraft's store cannot be reached: " + said,
                "Look whether the database runs, and at "
                        + StoreUser.of(rootFailure, environment).properties() + ", and start again.",
                cause);
    }
}
