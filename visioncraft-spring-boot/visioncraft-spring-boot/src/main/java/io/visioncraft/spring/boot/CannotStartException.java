package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The application is written or set up so that the library cannot start in it. It stops the start. The report of Spring Boot
 * says what was found and the remedy, and the same of each suppressed exception of this type.
 */
@Internal
public sealed class CannotStartException extends IllegalStateException permits InvalidSettingsException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was found. */
    private final String found;
    /** What to write where. */
    private final String remedy;

    /**
     * Makes the exception of one mistake.
     *
     * @param found what was found, in sentences that show no secret
     * @param remedy what to write where
     */
    public CannotStartException(String found, String remedy) {
        this(found, remedy, null);
    }

    /**
     * Makes the exception of a mistake that something else failed by.
     *
     * @param found what was found, in sentences that show no secret
     * @param remedy what to write where
     * @param cause what failed; null if nothing did
     */
    public CannotStartException(String found, String remedy, @Nullable Throwable cause) {
        super(found, cause);
        this.found = found;
        this.remedy = remedy;
    }

    /** {@return what was found} */
    public final String found() {
        return found;
    }

    /** {@return what to write where} */
    public final String remedy() {
        return remedy;
    }
}
