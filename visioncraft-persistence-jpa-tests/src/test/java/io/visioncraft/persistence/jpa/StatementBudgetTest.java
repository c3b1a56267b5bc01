package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.visioncraft.access.Caller;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenario.Budget;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.tck.probe.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends, the read of the caller included, a batch counting as one and the commit not at all.
 * The figures go to {@code target/statements.tsv}, from which the build draws a page.
 */
class StatementBudgetTest extends StorageCases {

    private static final int OF_A_KEY = 2;
    private static final String FINDS_NOTHING_TO_REMOVE = "housekeeping.run";
    private static final int MORE_THAN_BY_HAND = 2;
    private static final int MANY_USE_CASES = 100;

    private final ByHand hand = ByHand.read();

    @Test
    void keepsEachUseCaseWithinItsBudget() {
        SortedMap<String, Integer> sent = new TreeMap<>();
        SortedMap<String, Integer> byHand = new TreeMap<>();
        SortedMap<String, List<String>> readings = new TreeMap<>();
        for (Scenario scenario : Scenarios.all()) {
            Measured measured = measured(scenario);
            sent.put(scenario.useCase(), measured.statements());
            byHand.put(
                    scenario.useCase(),
                    hand.asked(budgetOf(scenario).questions(), opened.database()) + measured.writesByHand());
            if (measured.writesByHand() == 0 && !scenario.useCase().equals(FINDS_NOTHING_TO_REMOVE)) {
                readings.put(scenario.useCase(), measured.ends());
            }
        }
        Tally.write("statements.tsv", opened.name(), sent);
        Tally.write("statements.tsv", "BY_HAND_" + opened.database(), byHand);

        assertThat(readings).containsKeys("orders.get", "categories.search", "access.holds");
        if (opened.provider().equals(TestStore.HIBERNATE)) {
            assertThat(readings)
                    .as("what was said to begin and end transactions")
                    .allSatisfy((useCase, ends) -> assertThat(ends).as(useCase).isEmpty());
        }
        Map<String, Integer> budgets = budgets();
        assertThat(sent).hasSizeGreaterThan(MANY_USE_CASES);
        assertThat(byHand)
                .allSatisfy((useCase, least) -> assertThat(least)
                        .as("statements that %s needs, of which it sends fewer", useCase)
                        .isLessThanOrEqualTo(sent.getOrDefault(useCase, 0)));
        assertThat(sent.getOrDefault("orders.place", 0))
                .isLessThanOrEqualTo(byHand.getOrDefault("orders.place", 0) + MORE_THAN_BY_HAND);
        assertThat(sent)
                .allSatisfy((useCase, statements) -> assertThat(statements)
                        .as("statements of %s", useCase)
                        .isLessThanOrEqualTo(budgets.getOrDefault(useCase, 0)));
    }

    @Test
    void spendsTwoMoreOnAnIdempotencyKey() {
        assumeThat(opened.database())
                .as("the statements of a key are the same everywhere")
                .isEqualTo(TestDatabase.H2);
        for (Scenario scenario : Scenarios.all()) {
            keyed(scenario)
                    .ifPresent(sent -> assertThat(sent)
                            .as("statements of %s with a key", scenario.useCase())
                            .isLessThanOrEqualTo(budgetOf(scenario).statements() + OF_A_KEY));
        }
    }

    private static Budget budgetOf(Scenario scenario) {
        return Objects.requireNonNull(scenario.budget(), () -> scenario.useCase() + " has no budget");
    }

    private static Map<String, Integer> budgets() {
        return Scenarios.all().stream()
                .collect(Collectors.toMap(
                        Scenario::useCase, scenario -> budgetOf(scenario).statements()));
    }

    /** Nothing of a use case that takes no key. */
    private Optional<Integer> keyed(Scenario scenario) {
        try {
            return Optional.of(sentBy(calledAgain(scenario, true)));
        } catch (InvalidInputException takesNone) {
            return Optional.empty();
        }
    }

    private Measured measured(Scenario scenario) {
        Supplier<?> call = calledAgain(scenario, false);
        StoredRows before = opened.rows();
        opened.watch.ends();
        int statements = sentBy(call);
        return new Measured(statements, opened.rows().writesSince(before), opened.watch.ends());
    }

    /** A second call: what is there for the first time, the row of a guard or of a series of numbers, costs more once. */
    private Supplier<?> calledAgain(Scenario scenario, boolean keyed) {
        opened.fresh();
        assertThat(ready(scenario, keyed).get()).isNotNull();
        List<String> begun = opened.strings("SELECT series_key FROM vc_number_series");
        opened.fresh();
        begun.forEach(key -> opened.execute(
                "INSERT INTO vc_number_series (series_key, last_date, next_number) VALUES ('" + key + "', 0, 1)"));
        return ready(scenario, keyed);
    }

    private Supplier<?> ready(Scenario scenario, boolean keyed) {
        World world = World.over(store);
        Act act = scenario.given().apply(world);
        Caller caller = keyed ? act.caller().withKey("k-1") : act.caller();
        return () -> act.call().apply(caller);
    }

    /**
     * What one call took.
     *
     * @param statements how many were sent
     * @param writesByHand how many would have written the same rows
     * @param ends what was said to begin and to end transactions
     */
    private record Measured(int statements, int writesByHand, List<String> ends) {}

    @Test
    void asksByHandWhatTheDatabaseUnderstands() throws SQLException {
        try (Connection connection = opened.dataSource().getConnection()) {
            assertThat(hand.refusedBy(connection)).isEmpty();
        }
    }

    @Test
    void knowsNoQuestionThatNoUseCaseAsks() {
        assertThat(hand.besides(Scenarios.all().stream()
                        .flatMap(scenario -> budgetOf(scenario).questions().stream())
                        .toList()))
                .isEmpty();
    }

    private int sentBy(Supplier<?> call) {
        opened.watch.statements();
        Object answer = call.get();
        int sent = opened.watch.statements().size();
        assertThat(answer).isNotNull();
        return sent;
    }
}
