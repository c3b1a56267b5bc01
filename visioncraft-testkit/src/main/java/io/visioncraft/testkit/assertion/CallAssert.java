package io.visioncraft.testkit.assertion;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.testkit.Rejections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Runs a call and asserts how it was answered, as {@link Rejections} does. Not thread-safe.
 *
 * <pre>{@code
 * assertThatCall(() -> vc.orders().get(stranger, order.id())).isRejectedWith(OrderingCodes.ORDER_NOT_FOUND);
 * }</pre>
 */
public final class CallAssert {

    private final ThrowingCallable call;

    CallAssert(ThrowingCallable call) {
        this.call = call;
    }

    /** Is rejected with that kind and code; for a code of an invalid input, one of the violations has it. */
    public RejectionAssert isRejectedWith(RejectionCode code) {
        return new RejectionAssert(Rejections.assertRejected(code, call));
    }

    /** Is rejected as invalid input, and one of the violations has that code at that path. */
    public RejectionAssert isInvalid(RejectionCode code, String path) {
        return new RejectionAssert(Rejections.assertInvalid(code, path, call));
    }
}
