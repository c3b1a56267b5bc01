package io.visioncraft.tck.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sequences call each use case that changes something, or it is named here with the reason why they do not. */
class DrawnUseCasesTest {

    private static final Map<String, String> NOT_DRAWN = Map.of(
            "authentication.bootstrap", "a sequence begins in a store that has its administrator",
            "events.dismiss", "no relay runs that could give up an event",
            "events.replay", "no relay runs that could give up an event",
            "housekeeping.run",
                    "it removes rows that no use case answers, and names ten years after a document was issued");

    private static final long SEED = 20_260_302;
    private static final int SEQUENCES = 200;
    private static final int MANY = 40;

    @Test
    void areAllThatChangeSomething() {
        Set<String> changing = Scenarios.all().stream()
                .filter(DrawnUseCasesTest::changesSomething)
                .map(Scenario::useCase)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(changing);
        expected.removeAll(NOT_DRAWN.keySet());

        Set<String> drawn = drawn();

        assertThat(changing).hasSizeGreaterThan(MANY).containsAll(NOT_DRAWN.keySet());
        assertThat(drawn).containsAll(expected).doesNotContainAnyElementsOf(NOT_DRAWN.keySet());
    }

    private static boolean changesSomething(Scenario scenario) {
        World world = World.over(InMemoryPersistence.create());
        Act act = scenario.given().apply(world);
        Snapshot before = world.snapshot();
        assertThat(act.call().apply(act.caller())).as(scenario.useCase()).isNotNull();
        return !world.snapshot().equals(before);
    }

    /** What the steps of sequences call, whether it is refused or not, without what comes before the first step. */
    private static Set<String> drawn() {
        Set<String> drawn = new TreeSet<>();
        Tries.of(Sequences.sequences()).from(SEED).times(SEQUENCES).check(sequence -> {
            RecordedMetrics metrics = new RecordedMetrics();
            SequenceWorld world = new SequenceWorld(InMemoryPersistence.create(), builder -> builder.metrics(metrics));
            int before = metrics.runs().size();
            sequence.forEach(world::take);
            metrics.runs().stream().skip(before).map(UseCaseRun::useCase).forEach(drawn::add);
        });
        return drawn;
    }
}
