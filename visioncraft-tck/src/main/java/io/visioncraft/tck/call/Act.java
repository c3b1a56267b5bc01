package io.visioncraft.tck.call;

import io.visioncraft.access.Caller;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A prepared call of a use case. It can be made several times.
 *
 * @param caller the caller, without an idempotency key
 * @param call makes the call for a caller, with or without a key, and returns the answer of the use case
 */
public record Act(Caller caller, Function<Caller, ?> call) {

    /**
     * A call that returns an answer.
     *
     * @param caller the caller, without an idempotency key
     * @param call makes the call for a caller
     * @return the call
     */
    public static Act of(Caller caller, Function<Caller, ?> call) {
        return new Act(caller, call);
    }

    /** A call that answers nothing. */
    static Act doing(Caller caller, Consumer<Caller> call) {
        return new Act(caller, as -> {
            call.accept(as);
            return "done";
        });
    }
}
