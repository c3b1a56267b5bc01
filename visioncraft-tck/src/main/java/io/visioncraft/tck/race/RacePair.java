package io.visioncraft.tck.race;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.tck.probe.World;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two calls that change the same records at the same time. After each run the {@linkplain io.visioncraft.tck.probe.Invariants
 * invariants} must hold.
 *
 * @param name names the pair, for example {@code opposing category moves}
 * @param given stores the records that the calls need in an empty world, and returns the calls
 * @param allowed the outcomes with which a run passes
 */
public record RacePair(String name, Function<World, Calls> given, Set<Outcome> allowed) {

    /**
     * Copies the allowed outcomes.
     *
     * @param name names the pair
     * @param given returns the calls in an empty world
     * @param allowed the outcomes with which a run passes
     */
    public RacePair {
        allowed = Set.copyOf(allowed);
    }

    /** The first call succeeds and the second is refused with the code; either may be first. */
    static RacePair oneRefused(String name, RejectionCode code, Function<World, Calls> given) {
        return new RacePair(
                name, given, Set.of(new Outcome(Outcome.DONE, code.value()), new Outcome(code.value(), Outcome.DONE)));
    }

    /** Both calls succeed. */
    static RacePair bothDone(String name, Function<World, Calls> given) {
        return new RacePair(name, given, Set.of(Outcome.bothDone()));
    }

    /**
     * Two calls, each made once, at the same time.
     *
     * @param left the first call
     * @param right the second call
     * @param afterwards a further check, once both have ended
     */
    public record Calls(Callable<?> left, Callable<?> right, Afterwards afterwards) {

        /** Two calls without a further check. */
        static Calls of(Callable<?> left, Callable<?> right) {
            return new Calls(left, right, (one, other) -> {});
        }

        /** The same calls with a further check. */
        Calls then(Afterwards look) {
            return new Calls(left, right, look);
        }
    }

    /** Checks the answers of two calls and the records after them. */
    @FunctionalInterface
    public interface Afterwards {

        /**
         * Throws an {@link AssertionError} if a check fails.
         *
         * @param left the answer of the left call, null if it was refused
         * @param right the answer of the right call, null if it was refused
         */
        void check(@Nullable Object left, @Nullable Object right);
    }
}
