package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a value refuses to come to be. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that the call reports exactly one violation, of that code and without a path. */
    public static Violation assertRefused(RejectionCode code, ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).as("refused with %s", code).isNotNull();
        assertThat(refused.violations()).hasSize(1);
        Violation violation = refused.violations().get(0);
        assertThat(violation.code()).isEqualTo(code.value());
        assertThat(violation.path()).isEmpty();
        return violation;
    }
}
