package io.visioncraft.tck.crash;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.crash.Stage.Ending;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a use case goes when nothing fails.
 *
 * @param keyed whether it takes an idempotency key
 * @param calls its port calls
 * @param after the shape of all rows afterwards
 * @param answer the shape of what it answers
 * @param heard the types of the events that listeners hear
 */
record Reference(boolean keyed, List<PortCall> calls, List<String> after, String answer, List<String> heard) {

    static Reference of(Scenario scenario, Supplier<World> worlds) {
        Stage stage = Stage.of(worlds.get(), scenario);
        CrashWatch watch = new CrashWatch(null);
        Ending ending = stage.call(true, watch);
        boolean keyed = !refusesKey(ending.thrown());
        if (!keyed) {
            watch = new CrashWatch(null);
            ending = stage.call(false, watch);
        }
        if (ending.thrown() != null) {
            throw new AssertionError(scenario.useCase() + " does not take effect in its scenario", ending.thrown());
        }
        stage.world().invariants().check();
        return new Reference(
                keyed,
                List.copyOf(watch.calls()),
                stage.world().snapshot().shape(),
                Snapshot.shapeOf(Objects.requireNonNull(ending.answer(), "answer")),
                List.copyOf(stage.heard()));
    }

    private static boolean refusesKey(@Nullable Throwable thrown) {
        return thrown instanceof InvalidInputException refusal
                && refusal.violations().stream()
                        .map(Violation::code)
                        .anyMatch(StoreCodes.KEY_NOT_ACCEPTED.value()::equals);
    }

    /** How many transactions that write something it takes. */
    int transactions() {
        return committed(calls.size());
    }

    /** How many of them have committed when it is cut off there. */
    int committedAt(CrashPoint point) {
        return committed(point.afterwards() ? point.index() + 1 : point.index());
    }

    /** Whether it is cut off there right after a commit of something written. */
    boolean takenEffectAt(CrashPoint point) {
        return point.afterwards() && committed(point.index() + 1) > committed(point.index());
    }

    /** Where it is cut off if only so many of them commit. */
    CrashPoint after(int transactions) {
        int call = 0;
        while (committed(call + 1) < transactions) {
            call++;
        }
        return new CrashPoint(call, calls.get(call), true, Failure.ERROR);
    }

    private int committed(int first) {
        int committed = 0;
        boolean written = false;
        for (PortCall call : calls.subList(0, first)) {
            if (call.equals(PortCall.BEGIN)) {
                written = false;
            } else if (call.equals(PortCall.COMMIT)) {
                committed += written ? 1 : 0;
                written = false;
            } else {
                written |= call.writes();
            }
        }
        return committed;
    }
}
