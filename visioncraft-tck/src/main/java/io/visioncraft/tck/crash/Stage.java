package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A world in which one call is ready to be made.
 *
 * @param world the world
 * @param act the call
 * @param before its rows before the call
 * @param heardBefore how many events were heard before
 */
record Stage(World world, Act act, Snapshot before, int heardBefore) {

    static Stage of(World world, Scenario scenario) {
        Act act = scenario.given().apply(world);
        return new Stage(
                world, act, world.snapshot(), world.standIns().events().all().size());
    }

    /** Makes the call, watched. */
    Ending call(boolean keyed, PortWatch watch) {
        Caller caller = keyed ? act.caller().withKey("the-key") : act.caller();
        world.watch(watch);
        try {
            return new Ending(act.call().apply(caller), null);
        } catch (RuntimeException | Error thrown) {
            return new Ending(null, thrown);
        } finally {
            world.unwatch();
        }
    }

    /** The types of the events that were heard since the stage was set. */
    List<String> heard() {
        List<String> types = world.standIns().events().types();
        return types.subList(heardBefore, types.size());
    }

    /**
     * The answer or the failure of the call.
     *
     * @param answer the answer, null if the call threw
     * @param thrown the exception or error, null if the call answered
     */
    record Ending(@Nullable Object answer, @Nullable Throwable thrown) {}
}
