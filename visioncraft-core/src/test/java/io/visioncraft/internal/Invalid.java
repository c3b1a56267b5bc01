package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that input is refused at a path. */
final class Invalid {

    private Invalid() {}

    static InvalidInputException assertInvalid(RejectionCode code, String path, ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused).as("refused with %s at %s", code, path).isNotNull();
        assertThat(refused.violations())
                .extracting(violation -> violation.code() + " at " + violation.path())
                .contains(code + " at " + path);
        return refused;
    }
}
