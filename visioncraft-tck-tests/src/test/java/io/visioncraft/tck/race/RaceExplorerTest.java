package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.memory.WithoutUniqueKeys;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class RaceExplorerTest {

    private static final RaceExplorer EXPLORER = RaceExplorer.on(InMemoryPersistence::create);

    @Test
    void triesEveryInterleavingWithUpToTwoInterruptionsOnce() {
        RacePair threePortCallsEach =
                RacePair.bothDone("two who look", world -> Calls.of(looking(world), looking(world)));

        RaceReport report = EXPLORER.explore(threePortCallsEach);

        // whoever begins: once through, 2 places to be interrupted, after each of them 2 places to interrupt the other
        assertThat(report.runs()).isEqualTo(2 * (1 + 2 + 2 * 2));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void seesTheSameEachTime() {
        RacePair pair = RacePairs.named("two prices that overlap");

        assertThat(EXPLORER.explore(pair)).isEqualTo(EXPLORER.explore(pair));
    }

    @Test
    void triesNoMoreThanTheLimitAsTheSeedChooses() {
        RacePair pair = RacePairs.named("cancel while completing");

        RaceReport some = EXPLORER.limit(60, 7).explore(pair);

        assertThat(some.runs()).isEqualTo(60);
        assertThat(EXPLORER.limit(60, 7).explore(pair)).isEqualTo(some);
        assertThat(EXPLORER.explore(pair).runs()).isGreaterThan(60);
    }

    @Test
    void letsNobodyRunWhoWaitsForAGuard() {
        Guard tree = new Guard.Tree();
        RacePair pair =
                RacePair.bothDone("two at one guard", world -> Calls.of(holding(world, tree), holding(world, tree)));

        RaceReport report = EXPLORER.explore(pair);

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void breaksACircleOfTwoWhoWaitForEachOther() {
        Guard tree = new Guard.Tree();
        Guard administrators = new Guard.Administrators();
        String clash = StoreCodes.CLASH.value();
        RacePair pair = new RacePair(
                "two guards the wrong way round",
                world -> Calls.of(holding(world, tree, administrators), holding(world, administrators, tree)),
                Set.of(Outcome.bothDone(), new Outcome(Outcome.DONE, clash), new Outcome(clash, Outcome.DONE)));

        RaceReport report = EXPLORER.explore(pair);

        assertThat(report.problems()).isEmpty();
        assertThat(report.outcomes().keySet())
                .containsExactlyInAnyOrder("done | done", "done | " + clash, clash + " | done");
    }

    @Test
    void tellsHowItCameToAnOutcomeThatIsNotAllowed() {
        RacePair pair =
                new RacePair("two who may not look", world -> Calls.of(looking(world), looking(world)), Set.of());

        RaceReport report = EXPLORER.explore(pair);

        assertThat(report.runs()).isEqualTo(1);
        assertThat(report.problems())
                .containsExactly(
                        "left first, interrupted before the port calls []: [left transactions.begin, left"
                                + " categories.children, left transactions.commit, right transactions.begin, right"
                                + " categories.children, right transactions.commit]",
                        "The outcome done | done is none of []");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(report::check)
                .withMessageStartingWith("two who may not look, run 1:");
    }

    @Test
    void bringsRealThreadsTogether() {
        RacePair pair = RacePairs.named("same sibling name twice");

        RaceReport kept = EXPLORER.race(pair, 24);
        RaceReport broken = RaceExplorer.on(WithoutUniqueKeys::ofSiblings).race(pair, 24);

        assertThat(kept.problems()).isEmpty();
        assertThat(kept.runs()).isEqualTo(24);
        assertThat(broken.problems()).isNotEmpty();
    }

    /** Lists the roots in a transaction of the host's: begin, read, commit. */
    private static Callable<Object> looking(World world) {
        return () -> world.watched()
                .transactions()
                .inTransaction(() -> world.vc().categories().roots(world.everything(), ListRequest.first()));
    }

    /** Takes guards one after the other in a transaction of its own. */
    private static Callable<Object> holding(World world, Guard... guards) {
        Persistence store = world.watched();
        return () -> store.transactions().inTransaction(() -> {
            for (Guard guard : guards) {
                store.guards().hold(guard);
            }
            return guards;
        });
    }
}
