package io.visioncraft.tck.call;

import io.visioncraft.access.Caller;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A call of a use case that is ready to be made, as often as wanted.
 *
 * @param caller who calls, without an idempotency key
 * @param call makes the call for a caller, who may have been given a key; answers what the use case answers
 */
public record Act(Caller caller, Function<Caller, ?> call) {

    /**
     * A call that answers.
     *
     * @param caller who calls, without an idempotency key
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
