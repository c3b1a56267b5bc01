package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.Tally;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to the line or in the database at whatever statement: the caller is told that the store is unavailable, or
 * at a commit that the outcome is unknown; nothing is half done, and the same call with its key has one effect. In every build
 * the main use cases on one store of each provider; in a full one all of them on every store.
 */
@ParameterizedClass
@MethodSource("stores")
@Rule({"GEN-3", "GEN-5", "GEN-7", "INV-4"})
@SuppressWarnings("NullAway.Init") // JUnit gives the store
class FaultSweepTest {

    private static final boolean EVERYWHERE = Boolean.getBoolean("visioncraft.everywhere");

    private static final Set<String> MAIN = Set.of(
            "orders.place",
            "orders.cancel",
            "authentication.register",
            "invoices.credit",
            "invoices.record-payment",
            "crm.claim-next",
            "authentication.log-in",
            "authentication.refresh",
            "authentication.change-password",
            "users.erase",
            "categories.import-taxonomy",
            "prices.set");

    @Parameter
    TestStore opened;

    static Set<TestStore> stores() {
        return EVERYWHERE
                ? EnumSet.allOf(TestStore.class)
                : EnumSet.of(TestStore.HIBERNATE_POSTGRESQL, TestStore.ECLIPSELINK_H2);
    }

    @Test
    void losesItsConnectionAtEachStatement() {
        sweep("cuts.tsv", database -> List.of(Fault.cut(database)));
    }

    @Test
    void losesTheConfirmationOfItsCommit() {
        sweep("late-cuts.tsv", database -> List.of(Fault.cutLate(database)));
    }

    @Test
    void findsTheDatabaseFullOrReadOnlyAtEachStatement() {
        sweep("refusals.tsv", database -> database.dialect().refusals());
    }

    private void sweep(String file, Function<TestDatabase, List<Fault>> faults) {
        SortedMap<String, Integer> points = new TreeMap<>();
        List<String> problems = scenarios()
                .flatMap(scenario -> {
                    FaultSweep sweep = new FaultSweep(opened, scenario);
                    List<Fault> wrong = faults.apply(opened.database());
                    wrong.forEach(sweep::with);
                    points.put(scenario.useCase(), sweep.strikes());
                    return sweep.problems().stream();
                })
                .toList();

        assertThat(problems).isEmpty();
        assertThat(points.keySet()).as("swept").containsAll(MAIN);
        Tally.write(file, opened.name(), points);
    }

    private static Stream<Scenario> scenarios() {
        return Scenarios.all().stream().filter(scenario -> EVERYWHERE || MAIN.contains(scenario.useCase()));
    }
}
