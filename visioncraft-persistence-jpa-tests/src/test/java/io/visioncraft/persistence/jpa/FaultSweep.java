package io.visioncraft.persistence.jpa;

import io.visioncraft.access.Caller;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenario.Again;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets one fault happen at each statement and each commit of a use case in turn. The crash sweep of the testkit does the same
 * at each call of a port: this one goes through the provider and the driver, whose exceptions, sessions and connections have to
 * end as well. Used once.
 */
final class FaultSweep {

    private final TestStore opened;
    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();
    private final boolean keyed;
    private final List<String> sent;
    private int strikes;
    private final List<String> after;
    private final boolean changing;
    private final String answer;
    private @Nullable Stage stage;

    FaultSweep(TestStore opened, Scenario scenario) {
        this.opened = opened;
        this.scenario = scenario;
        // the first time, rows of guards are made that stay
        this.keyed = !(new Stage(opened, scenario).call(true, null).thrown instanceof InvalidInputException);
        Stage undisturbed = new Stage(opened, scenario);
        Fault.Strike nothing = Fault.cut(opened.database()).new Strike(Integer.MAX_VALUE);
        Ending ending = undisturbed.call(keyed, nothing);
        if (ending.thrown != null) {
            throw new AssertionError(scenario.useCase() + " does not take effect", ending.thrown);
        }
        this.sent = nothing.sent();
        this.after = undisturbed.world.snapshot().shape();
        this.changing = !after.equals(undisturbed.before.shape());
        this.answer = Snapshot.shapeOf(ending.answer);
    }

    /** How often something went wrong. */
    int strikes() {
        return strikes;
    }

    List<String> problems() {
        return problems;
    }

    /** Lets it happen at each execution, the late one at commits alone. */
    FaultSweep with(Fault fault) {
        for (int at = 0; at < sent.size(); at++) {
            if (fault.late() && !sent.get(at).equals(Watch.COMMIT)) {
                continue; // as good as never sent
            }
            Stage on = stage == null ? new Stage(opened, scenario) : stage;
            stage = on;
            Fault.Strike strike = fault.new Strike(at);
            Ending ending = on.call(keyed, strike);
            String where = "%s, %s %d of %d".formatted(scenario.useCase(), fault.name(), at + 1, sent.size());
            strikes++;
            boolean kept = fault.late() && changing && at + 1 == sent.size();
            boolean effect =
                    strike.struck() ? struck(on, ending, strike, kept, where) : problem(where, "it did not happen");
            if (effect || at + 1 == sent.size() || strike.atCommit()) {
                repeat(on, effect, where);
                stage = null;
            }
        }
        return this;
    }

    /**
     * Looks at what is left; answers whether the use case took effect.
     *
     * @param kept whether it must have taken effect: what it changed was committed, and only that was not told
     */
    private boolean struck(Stage on, Ending ending, Fault.Strike strike, boolean kept, String where) {
        if (!(ending.thrown instanceof UnavailableException told)) {
            return problem(where, "the caller is told " + ending);
        }
        if (!told.is(strike.told())) {
            problem(where, "the caller is told " + told);
        }
        if (on.world.store().transactions().active()) {
            problem(where, "a transaction is still open");
        }
        List<String> changes = on.world.differencesFrom(on.before);
        if (changes.isEmpty() == kept) {
            return problem(where, kept ? "what was committed is lost" : "this has happened: " + changes);
        }
        if (kept && !on.world.snapshot().shape().equals(after)) {
            problem(where, "only this has happened: " + changes);
        }
        return kept;
    }

    /** Makes the same call once more, with its key if it takes one. */
    private void repeat(Stage on, boolean effect, String where) {
        Ending ending = on.call(keyed, null);
        boolean refused = effect && scenario.again() == Again.REFUSED;
        if (refused == (ending.thrown == null)) {
            problem(where, "the same call once more ends with " + ending);
        } else if (!refused && !Snapshot.shapeOf(ending.answer).equals(answer)) {
            problem(where, "the same call once more answers " + ending);
        }
        if (!effect || scenario.again() != Again.ANOTHER) {
            if (!on.world.snapshot().shape().equals(after)) {
                problem(where, "the same call once more leads elsewhere");
            }
        }
        on.world.invariants().violations().forEach(violation -> problem(where, violation));
    }

    private boolean problem(String where, String what) {
        problems.add(where + ": " + what);
        return false;
    }

    /** A world in which the call is ready. */
    private static final class Stage {

        private final TestStore opened;
        private final World world;
        private final Act act;
        private final Snapshot before;

        Stage(TestStore opened, Scenario scenario) {
            this.opened = opened;
            this.world = World.over(opened.fresh());
            this.act = scenario.given().apply(world);
            this.before = world.snapshot();
        }

        Ending call(boolean keyed, Watch.@Nullable Disturbance disturbance) {
            Caller caller = keyed ? act.caller().withKey("the-key") : act.caller();
            world.mark();
            opened.watch.disturbBy(disturbance);
            try {
                return new Ending(act.call().apply(caller), null);
            } catch (RuntimeException | Error thrown) {
                return new Ending(null, thrown);
            } finally {
                opened.watch.disturbBy(null);
            }
        }
    }

    private record Ending(@Nullable Object answer, @Nullable Throwable thrown) {}
}
