package io.visioncraft.tck.race;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.tck.probe.World;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two calls that get in each other's way.
 *
 * @param name what they are about, for example {@code opposing category moves}
 * @param given fills an empty world with the records that they need, and makes both ready
 * @param allowed what may become of them; whatever that is, the {@linkplain io.visioncraft.tck.probe.Invariants
 *     invariants} hold afterwards
 */
public record RacePair(String name, Function<World, Calls> given, Set<Outcome> allowed) {

    /**
     * Copies the outcomes that are allowed.
     *
     * @param name what they are about
     * @param given makes both ready in an empty world
     * @param allowed what may become of them
     */
    public RacePair {
        allowed = Set.copyOf(allowed);
    }

    /** One of the two is refused, with that code, whichever comes second. */
    static RacePair oneRefused(String name, RejectionCode code, Function<World, Calls> given) {
        return new RacePair(
                name, given, Set.of(new Outcome(Outcome.DONE, code.value()), new Outcome(code.value(), Outcome.DONE)));
    }

    /** Both take effect. */
    static RacePair bothDone(String name, Function<World, Calls> given) {
        return new RacePair(name, given, Set.of(Outcome.bothDone()));
    }

    /**
     * Two calls that are ready to be made, once, at the same time.
     *
     * @param left one
     * @param right the other
     * @param afterwards what else is looked at when both have ended
     */
    public record Calls(Callable<?> left, Callable<?> right, Afterwards afterwards) {

        /** Two calls after which nothing is looked at but the outcome and the invariants. */
        static Calls of(Callable<?> left, Callable<?> right) {
            return new Calls(left, right, (one, other) -> {});
        }

        /** The same calls, with something to look at afterwards. */
        Calls then(Afterwards look) {
            return new Calls(left, right, look);
        }
    }

    /** Looks at what two calls have left behind. */
    @FunctionalInterface
    public interface Afterwards {

        /**
         * Throws an {@link AssertionError} where something is not as it should be.
         *
         * @param left what the left call answered, null if it was refused
         * @param right the same of the right one
         */
        void check(@Nullable Object left, @Nullable Object right);
    }
}
