package io.visioncraft.tck.race;

import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One run of a pair: makes the two calls on two threads and checks the records after them. Used once. */
final class Run {

    private static final long PATIENCE_SECONDS = 60;

    private final RacePair pair;
    private final World world;
    private final Calls calls;

    Run(RacePair pair, World world) {
        this.pair = pair;
        this.world = world;
        this.calls = pair.given().apply(world);
    }

    World world() {
        return world;
    }

    /** Makes both calls, each in a frame that a thread brings with it. */
    Result make(ExecutorService threads, Frame frame) {
        Future<@Nullable Object> left =
                threads.submit(() -> frame.around(0, () -> calls.left().call()));
        Future<@Nullable Object> right =
                threads.submit(() -> frame.around(1, () -> calls.right().call()));
        Ending one = endingOf(left);
        Ending other = endingOf(right);
        world.unwatch();
        Outcome outcome = new Outcome(Outcome.of(one.thrown()), Outcome.of(other.thrown()));
        List<String> problems = new ArrayList<>();
        if (!pair.allowed().contains(outcome)) {
            problems.add("The outcome " + outcome + " is none of " + pair.allowed());
        }
        problems.addAll(world.invariants().violations());
        try {
            calls.afterwards().check(one.answer(), other.answer());
        } catch (AssertionError wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
        }
        return new Result(outcome, problems);
    }

    private static Ending endingOf(Future<@Nullable Object> running) {
        try {
            return new Ending(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Ending(null, failed.getCause());
        } catch (TimeoutException | InterruptedException stuck) {
            throw new AssertionError("A call of the race does not end", stuck);
        }
    }

    /** Runs a call on its thread, with steps before and after it. */
    interface Frame {
        @Nullable
        Object around(int which, Call call) throws Exception;
    }

    /** A call. */
    interface Call {
        @Nullable
        Object make() throws Exception;
    }

    /** The outcome of the run and its problems. */
    record Result(Outcome outcome, List<String> problems) {}

    private record Ending(@Nullable Object answer, @Nullable Throwable thrown) {}
}
