package io.visioncraft.testkit.assertion;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a rejection; a failure shows code, message and details. Not thread-safe. */
public final class RejectionAssert extends AbstractThrowableAssert<RejectionAssert, VisionCraftException> {

    RejectionAssert(@Nullable VisionCraftException actual) {
        super(actual, RejectionAssert.class);
    }

    /**
     * Asserts the code of the rejection.
     *
     * @param code the expected code
     * @return this assertion
     */
    public RejectionAssert hasCode(RejectionCode code) {
        return expect(rejection().is(code), "the code " + code);
    }

    /**
     * Asserts the kind of the rejection.
     *
     * @param kind the expected kind
     * @return this assertion
     */
    public RejectionAssert hasKind(RejectionKind kind) {
        return expect(rejection().kind() == kind, "the kind " + kind);
    }

    /**
     * Asserts a value in the details of the rejection.
     *
     * @param name the name of the detail
     * @param value the expected text, number, boolean or list
     * @return this assertion
     */
    public RejectionAssert hasDetail(String name, Object value) {
        return expect(value.equals(rejection().details().get(name)), "the detail " + name + " = " + value);
    }

    /**
     * Asserts that the rejection is retryable: the same call may succeed later.
     *
     * @return this assertion
     */
    public RejectionAssert isRetryable() {
        return expect(rejection().retryable(), "to be retryable");
    }

    /**
     * Asserts that the rejection is not retryable: the same call would be rejected again.
     *
     * @return this assertion
     */
    public RejectionAssert isNotRetryable() {
        return expect(!rejection().retryable(), "not to be retryable");
    }

    private RejectionAssert expect(boolean holds, String what) {
        if (!holds) {
            failWithMessage(
                    "Expected the rejection %s, but it is %s %s %s%s: %s",
                    what.startsWith("the ") ? "to have " + what : what,
                    rejection().kind(),
                    rejection().code(),
                    rejection().details(),
                    rejection().retryable() ? " (retryable)" : "",
                    rejection().getMessage());
        }
        return this;
    }

    private VisionCraftException rejection() {
        isNotNull();
        return actual;
    }
}
