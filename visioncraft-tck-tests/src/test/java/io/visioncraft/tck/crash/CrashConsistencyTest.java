package io.visioncraft.tck.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The sweep finds what is broken on purpose. */
class CrashConsistencyTest {

    @Test
    void findsNothingWrongWithTheStoreInMemory() {
        CrashReport report = sweep(InMemoryPersistence::create, "orders.place");

        assertThat(problemsOf(report, "orders.place")).isEmpty();
        assertThat(report.points().get("orders.place")).isGreaterThan(90);
    }

    @Test
    void triesAsManyPlacesQuicklyInOneWayEach() {
        CrashReport thorough = sweep(InMemoryPersistence::create, "orders.place");
        CrashReport quick = CrashConsistency.on(InMemoryPersistence::create)
                .with(only("orders.place"))
                .quick()
                .sweep();

        assertThat(problemsOf(quick, "orders.place")).isEmpty();
        assertThat(quick.total() * Failure.values().length).isEqualTo(thorough.total());
    }

    @Test
    void namesEveryUseCaseWithoutAScenario() {
        CrashReport report = sweep(InMemoryPersistence::create, "orders.get");

        assertThat(report.problems())
                .contains(
                        "crm.open: there is no scenario for this use case",
                        "authentication.register: there is no scenario for this use case")
                .doesNotContain("orders.get: there is no scenario for this use case");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(report::check)
                .withMessageContaining("crm.open: there is no scenario");
    }

    @Test
    void namesEveryScenarioWithoutAUseCase() {
        CrashReport report = CrashConsistency.on(InMemoryPersistence::create)
                .with(List.of(Scenario.of("orders.teleport", world -> Act.of(world.everything(), caller -> caller))))
                .sweep();

        assertThat(report.problems()).contains("orders.teleport: there is a scenario, but no such use case");
    }

    @Test
    void catchesAStoreThatCommitsWhatFailed() {
        assertThat(problems(HalfCommitting::new, "categories.create"))
                .anyMatch(problem -> problem.contains("after categories.save") && problem.contains("has happened"));
    }

    @Test
    void catchesEventsThatAreWrittenOutsideTheTransaction() {
        assertThat(problems(LeakingOutbox::new, "categories.create"))
                .anyMatch(
                        problem -> problem.contains("before transactions.commit") && problem.contains("has happened"));
    }

    @Test
    void catchesAReceiptThatIsForgotten() {
        assertThat(problems(ForgetfulReceipts::new, "invoices.credit"))
                .anyMatch(problem ->
                        problem.contains("after transactions.commit") && problem.contains("leads elsewhere"));
    }

    @Test
    void catchesAGuardThatStaysHeld() {
        Queue<ClingingGuards> stores = new ConcurrentLinkedQueue<>();

        List<String> problems = problems(
                () -> {
                    ClingingGuards store = new ClingingGuards();
                    stores.add(store);
                    return store;
                },
                "categories.move");
        stores.forEach(ClingingGuards::letGo);

        assertThat(problems).anyMatch(problem -> problem.contains("a guard is still held"));
    }

    @Test
    void catchesAnotherAnswerThanTheFailure() {
        Scenario swallowing = Scenario.of(
                "categories.roots",
                world -> Act.of(world.everything(), caller -> {
                    try {
                        return world.vc().categories().roots(caller, ListRequest.first());
                    } catch (RuntimeException unavailable) {
                        throw CatalogCodes.CATEGORY_NOT_FOUND.rejection("There is none");
                    }
                }));

        CrashReport report = CrashConsistency.on(InMemoryPersistence::create)
                .with(List.of(swallowing))
                .sweep();

        assertThat(problemsOf(report, "categories.roots"))
                .anyMatch(problem -> problem.contains("not told of the failure") && problem.contains("NotFound"));
    }

    private static List<String> problems(Supplier<Persistence> stores, String useCase) {
        return problemsOf(sweep(stores, useCase), useCase);
    }

    private static CrashReport sweep(Supplier<Persistence> stores, String useCase) {
        return CrashConsistency.on(stores).with(only(useCase)).sweep();
    }

    private static List<Scenario> only(String useCase) {
        return Scenarios.all().stream()
                .filter(scenario -> scenario.useCase().equals(useCase))
                .toList();
    }

    private static List<String> problemsOf(CrashReport report, String useCase) {
        return report.problems().stream()
                .filter(problem -> problem.startsWith(useCase + ","))
                .toList();
    }
}
