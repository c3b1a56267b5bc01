package io.visioncraft.tck.crash;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenario.Again;
import io.visioncraft.tck.crash.Stage.Ending;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Cuts one use case off at every point. Used once. */
final class ScenarioSweep {

    private static final List<Failure> FAILURES = List.of(Failure.values());
    private static final Comparator<Guard> ORDER =
            Comparator.comparingInt(Guard::rank).thenComparing(Guard::key);

    private final Scenario scenario;
    private final Supplier<World> worlds;
    private final boolean quick;
    private final Reference reference;
    private final List<String> problems = new ArrayList<>();
    private final Map<Integer, Left> parts = new HashMap<>();

    ScenarioSweep(Scenario scenario, Supplier<World> worlds, boolean quick) {
        this.scenario = scenario;
        this.worlds = worlds;
        this.quick = quick;
        this.reference = Reference.of(scenario, worlds);
    }

    /** The problems found, one text each. */
    List<String> problems() {
        return problems;
    }

    /** Tries all points and answers how many there were. */
    int run() {
        int tried = 0;
        Stage stage = null;
        for (int i = 0; i < reference.calls().size(); i++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                boolean last = afterwards && i + 1 == reference.calls().size();
                for (Iterator<Failure> failures = failures(tried).iterator(); failures.hasNext(); tried++) {
                    CrashPoint point = new CrashPoint(i, reference.calls().get(i), afterwards, failures.next());
                    stage = stage == null ? Stage.of(worlds.get(), scenario) : stage;
                    boolean untouched = cutOff(stage, point) && reference.committedAt(point) == 0;
                    if (!untouched || last || (afterwards && !failures.hasNext() && !quick)) {
                        repeat(stage, point);
                        stage = null;
                    }
                }
            }
        }
        return tried;
    }

    /** Whether the failure reaches the caller: itself, or as a store that is unavailable where nothing was to be stored. */
    private boolean tells(@Nullable Throwable thrown, @Nullable Throwable struck, CrashPoint point) {
        return thrown == struck
                || (!reference.takenEffectAt(point)
                        && thrown instanceof UnavailableException unavailable
                        && unavailable.is(StoreCodes.STORE_UNAVAILABLE)
                        && unavailable.getCause() == struck);
    }

    private List<Failure> failures(int tried) {
        return quick ? List.of(FAILURES.get(tried % FAILURES.size())) : FAILURES;
    }

    /** Makes the call fail at a point and looks at what is left; false if that is not as it should be. */
    private boolean cutOff(Stage stage, CrashPoint point) {
        int before = problems.size();
        CrashWatch watch = new CrashWatch(point);
        Ending ending = stage.call(reference.keyed(), watch);
        if (watch.struck() == null) {
            problem(point, "the call took another way this time: " + watch.calls());
        } else if (!tells(ending.thrown(), watch.struck(), point)) {
            problem(point, "the caller is not told of the failure but gets " + ending);
        }
        if (stage.world().store().transactions().active()) {
            problem(point, "a transaction is still open");
        }
        requireFree(stage, watch.guards(), point);
        if (reference.committedAt(point) == 0) {
            requireNothing(stage.world().differencesFrom(stage.before()), point);
            requireHeard(stage, List.of(), point);
        } else {
            Left left = left(reference.committedAt(point));
            require(left.shape(), stage, "not everything has happened: ", point);
            requireHeard(stage, left.heard(), point);
        }
        return problems.size() == before;
    }

    /**
     * What some of its transactions leave.
     *
     * @param shape the shape of all rows
     * @param heard the types of the events that listeners hear
     */
    private record Left(List<String> shape, List<String> heard) {}

    /** What so many transactions leave: all of them everything, fewer what they left when it was cut off right after them. */
    private Left left(int transactions) {
        if (transactions == reference.transactions()) {
            return new Left(reference.after(), reference.heard());
        }
        return parts.computeIfAbsent(transactions, part -> {
            Stage stage = Stage.of(worlds.get(), scenario);
            stage.call(reference.keyed(), new CrashWatch(reference.after(part)));
            return new Left(stage.world().snapshot().shape(), List.copyOf(stage.heard()));
        });
    }

    private void requireHeard(Stage stage, List<String> types, CrashPoint point) {
        List<String> heard = stage.heard();
        if (!heard.equals(types)) {
            problem(point, "listeners have heard " + heard);
        }
    }

    /** Makes the same call once more, without a failure. */
    private void repeat(Stage stage, CrashPoint point) {
        int committed = reference.committedAt(point);
        boolean effect = committed == reference.transactions();
        if (committed == 0) {
            requireNothing(stage.before().differences(stage.world().snapshot()), point);
        }
        Ending ending = stage.call(reference.keyed(), PortWatch.NONE);
        if (effect && scenario.again() == Again.REFUSED) {
            requireRefused(ending.thrown(), point);
        } else if (ending.thrown() != null) {
            problem(point, "the same call once more throws " + ending.thrown());
        } else if (!(committed > 0 && scenario.again() == Again.REST)
                && !Snapshot.shapeOf(ending.answer()).equals(reference.answer())) {
            problem(point, "the same call once more answers " + ending.answer());
        }
        if (!effect || scenario.again() != Again.ANOTHER) {
            require(reference.after(), stage, "the same call once more leads elsewhere: ", point);
            if (!stage.heard().equals(reference.heard())) {
                problem(point, "after the same call once more listeners have heard " + stage.heard());
            }
        }
        for (String violation : stage.world().invariants().violations()) {
            problem(point, violation);
        }
    }

    private void requireNothing(List<String> differences, CrashPoint point) {
        if (!differences.isEmpty()) {
            problem(point, "something has happened: " + differences);
        }
    }

    private void require(List<String> rows, Stage stage, String otherwise, CrashPoint point) {
        List<String> shape = stage.world().snapshot().shape();
        if (!shape.equals(rows)) {
            problem(point, otherwise + difference(rows, shape));
        }
    }

    private void requireRefused(@Nullable Throwable thrown, CrashPoint point) {
        boolean refused = thrown instanceof VisionCraftException refusal
                && scenario.refusal() != null
                && refusal.is(scenario.refusal());
        if (!refused) {
            problem(point, "the same call once more should be refused with " + scenario.refusal() + ", not " + thrown);
        }
    }

    /** Takes the guards on another thread, which would wait for them as long as they are held. */
    private void requireFree(Stage stage, List<Guard> guards, CrashPoint point) {
        if (guards.isEmpty()) {
            return;
        }
        try {
            Race.elsewhere(() -> stage.world().store().transactions().inTransaction(() -> {
                guards.stream().sorted(ORDER).forEach(stage.world().store().guards()::hold);
                return guards;
            }));
        } catch (IllegalStateException held) {
            problem(point, "a guard is still held: " + held.getCause());
        }
    }

    private static List<String> difference(List<String> rows, List<String> shape) {
        List<String> difference = new ArrayList<>();
        shape.stream().filter(row -> !rows.contains(row)).map(row -> "+ " + row).forEach(difference::add);
        rows.stream().filter(row -> !shape.contains(row)).map(row -> "- " + row).forEach(difference::add);
        return difference;
    }

    private void problem(CrashPoint point, String what) {
        problems.add(scenario.useCase() + ", " + point + ": " + what);
    }
}
