package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.spi.Guard;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenario.Budget;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.PortCall;
import io.visioncraft.tck.probe.PortWatch;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends, the read of the caller included, a batch counting as one and the commit not at all,
 * and for how many answers it waits, that of the commit included. The figures go to {@code target/statements.tsv} and {@code
 * target/round-trips.tsv}, from which the build draws a page.
 */
class StatementBudgetTest extends StorageCases {

    private static final int OF_A_KEY = 2;
    /** Look for their receipt in both of their transactions. */
    private static final Set<String> LOOKING_TWICE = Set.of("users.check-tax-ids");

    private static final String FINDS_NOTHING_TO_REMOVE = "housekeeping.run";
    private static final int MORE_THAN_BY_HAND = 2;
    private static final int MANY_USE_CASES = 100;

    private static final Map<String, Begun> BEGUN = new ConcurrentHashMap<>();

    private final ByHand hand = ByHand.read();
    private final RoundTrips roundTrips = RoundTrips.read();

    @Test
    void keepsEachUseCaseWithinItsBudget() {
        SortedMap<String, Integer> sent = new TreeMap<>();
        SortedMap<String, Integer> byHand = new TreeMap<>();
        SortedMap<String, Integer> trips = new TreeMap<>();
        SortedMap<String, List<String>> readings = new TreeMap<>();
        for (Scenario scenario : Scenarios.all()) {
            Measured measured = measured(scenario);
            sent.put(scenario.useCase(), measured.statements());
            byHand.put(
                    scenario.useCase(),
                    hand.asked(budgetOf(scenario).questions(), opened.database()) + measured.writesByHand());
            int waits = measured.executions() + RoundTrips.in(measured.ends(), opened.database());
            trips.put(scenario.useCase(), waits);
            if (measured.writesByHand() == 0 && !scenario.useCase().equals(FINDS_NOTHING_TO_REMOVE)) {
                readings.put(scenario.useCase(), measured.ends());
            }
        }
        Tally.write("statements.tsv", opened.name(), sent);
        Tally.write("statements.tsv", "BY_HAND_" + opened.database(), byHand);

        Tally.write("round-trips.tsv", opened.name(), trips);

        assertThat(readings).containsKeys("orders.get", "categories.search", "access.holds");
        assertThat(readings)
                .as("what was said to begin and end transactions")
                .allSatisfy((useCase, ends) -> assertThat(ends).as(useCase).isEmpty());
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
        assertThat(trips)
                .allSatisfy((useCase, waits) -> assertThat(waits)
                        .as("round trips of %s", useCase)
                        .isLessThanOrEqualTo(roundTrips.of(useCase, opened.database())));
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
                            .isLessThanOrEqualTo(budgetOf(scenario).statements() + ofAKey(scenario)));
        }
    }

    private static int ofAKey(Scenario scenario) {
        return LOOKING_TWICE.contains(scenario.useCase()) ? OF_A_KEY + 1 : OF_A_KEY;
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
        return begun(scenario).takesKey() ? Optional.of(sentBy(calledAgain(scenario, true))) : Optional.empty();
    }

    private static Begun begun(Scenario scenario) {
        return BEGUN.computeIfAbsent(scenario.useCase(), any -> Begun.by(scenario));
    }

    private Measured measured(Scenario scenario) {
        Supplier<?> call = calledAgain(scenario, false);
        StoredRows before = opened.rows();
        opened.watch.ends();
        opened.watch.executions();
        assertThat(call.get()).isNotNull();
        List<String> executions = opened.watch.executions();
        return new Measured(
                (int) executions.stream().flatMap(Watch::statementsIn).count(),
                executions.size(),
                opened.rows().writesSince(before),
                opened.watch.ends());
    }

    /** As if for the second time: what is there for the first time, the row of a guard or of a series, costs more once. */
    private Supplier<?> calledAgain(Scenario scenario, boolean keyed) {
        opened.fresh();
        Begun begun = begun(scenario);
        insert(SupportedDatabases.named(opened.database().dialect().product()).makeGuard(), begun.guards());
        insert("INSERT INTO vc_number_series (series_key, next_number) VALUES (?, 1)", begun.series());
        return ready(scenario, World.over(store), keyed);
    }

    private void insert(String sql, Set<String> keys) {
        try (Connection connection = opened.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String key : keys) {
                statement.setString(1, key);
                statement.execute();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Supplier<?> ready(Scenario scenario, World world, boolean keyed) {
        Act act = scenario.given().apply(world);
        Caller caller = keyed ? act.caller().withKey("k-1") : act.caller();
        return () -> act.call().apply(caller);
    }

    /**
     * What one call took.
     *
     * @param statements how many were sent
     * @param executions how many executions sent them
     * @param writesByHand how many would have written the same rows
     * @param ends what was said to begin and to end transactions
     */
    private record Measured(int statements, int executions, int writesByHand, List<String> ends) {}

    /**
     * What is the same on all stores and is learnt once, in memory: of what a scenario makes a row that stays.
     *
     * @param takesKey whether its use case takes an idempotency key
     * @param guards the keys of the guards that it holds
     * @param series the keys of the series from which it takes a number
     */
    private record Begun(boolean takesKey, Set<String> guards, Set<String> series) {

        static Begun by(Scenario scenario) {
            Begun begun = new Begun(takesKey(scenario), new TreeSet<>(), new TreeSet<>());
            World world = World.over(InMemoryPersistence.create());
            world.watch(new PortWatch() {
                @Override
                public void before(PortCall call) {
                    for (Object argument : call.arguments()) {
                        if (argument instanceof Guard guard) {
                            begun.guards.add(guard.key());
                        } else if (argument instanceof NumberSeries series) {
                            begun.series.add(series.key());
                        }
                    }
                }

                @Override
                public void after(PortCall call) {}

                @Override
                public void ended() {}
            });
            assertThat(ready(scenario, world, false).get()).isNotNull();
            return begun;
        }

        private static boolean takesKey(Scenario scenario) {
            try {
                assertThat(ready(scenario, World.over(InMemoryPersistence.create()), true)
                                .get())
                        .isNotNull();
                return true;
            } catch (InvalidInputException takesNone) {
                return false;
            }
        }
    }

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
