package io.visioncraft.testkit.assertion;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.testkit.Rejections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Makes a call and asserts its rejection, as {@link Rejections} does. Not thread-safe.
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

    /**
     * Makes the call and asserts that it is rejected with a kind and a code. For a code of an invalid input, one of the
     * violations has the code.
     *
     * @param code the expected code, which knows its kind
     * @return assertions on the rejection
     */
    public RejectionAssert isRejectedWith(RejectionCode code) {
        return new RejectionAssert(Rejections.assertRejected(code, call));
    }

    /**
     * Makes the call and asserts that it is rejected as invalid input, with a violation that has a code at a path.
     *
     * @param code the expected code of the violation
     * @param path the expected path, for example {@code lines[2].quantity}
     * @return assertions on the rejection
     */
    public RejectionAssert isInvalid(RejectionCode code, String path) {
        return new RejectionAssert(Rejections.assertInvalid(code, path, call));
    }
}
