package io.visioncraft.testkit.assertion;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a rejection. A failure shows code, message and details. Not thread-safe. */
public final class RejectionAssert extends AbstractThrowableAssert<RejectionAssert, VisionCraftException> {

    RejectionAssert(@Nullable VisionCraftException actual) {
        super(actual, RejectionAssert.class);
    }

    /** Carries that code. */
    public RejectionAssert hasCode(RejectionCode code) {
        return expect(rejection().is(code), "the code " + code);
    }

    /** Is of that kind. */
    public RejectionAssert hasKind(RejectionKind kind) {
        return expect(rejection().kind() == kind, "the kind " + kind);
    }

    /** Says that among its details, as text, number, boolean or list. */
    public RejectionAssert hasDetail(String name, Object value) {
        return expect(value.equals(rejection().details().get(name)), "the detail " + name + " = " + value);
    }

    /** May succeed when the very same call is made again. */
    public RejectionAssert isRetryable() {
        return expect(rejection().retryable(), "to be retryable");
    }

    /** Would be rejected again. */
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
