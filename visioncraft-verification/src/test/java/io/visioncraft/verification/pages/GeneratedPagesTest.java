package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.OpenEnds;
import io.visioncraft.verification.Reactor;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Every rule of this version has a test that ran and passed in this build, and the page says which. The reports are read once
 * for all pages.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedPagesTest {

    /** Whole rules that later versions bring; the rest is demanded. */
    private static final Set<String> LATER = Set.of(
            "GEN-16", "IDN-10", "PRC-3", "PRC-4", "ORD-6", "ORD-10", "PAY-4", "PAY-5", "PAY-6", "PAY-7", "CRM-5",
            "CRM-6", "CRM-9", "CRM-10", "EVT-3");

    private static final Reactor REACTOR = Reactor.current();
    private static final Path DOCS = REACTOR.root().resolve("docs");
    private static final Path EVIDENCE = DOCS.resolve("evidence");

    private final DomainReference reference = DomainReference.read(DOCS.resolve("domain.md"));
    private final TestClasses classes = TestClasses.of(REACTOR);
    private final List<TestRun> all = SurefireReports.of(REACTOR);
    private final List<TestRun> runs =
            all.stream().filter(run -> !classes.isOnlyInFullBuilds(run)).toList();
    private final RuleProofs proofs = RuleProofs.of(runs, classes);
    private final SortedSet<String> unreached = StoreTable.unreached(runs, classes);

    @Test
    void readsReportsOfThisBuild() {
        assertThat(runs)
                .as("reports of this build; after a partial one run `mvn verify` from the root, or take what lies"
                        + " there by -Dvisioncraft.reports=last")
                .isNotEmpty();
    }

    @Test
    void theDomainReferenceCallsTheSameRulesMissing() {
        assertThat(reference.notInThisVersion()).isEqualTo(LATER);
    }

    @Test
    void everyRuleOfThisVersionHasATestThatPassed() {
        List<String> unproven = reference.titles().keySet().stream()
                .filter(rule -> !LATER.contains(rule) && proofs.testsOf(rule).isEmpty())
                .toList();
        assertThat(OpenEnds.RULE.notListed(unproven)).isEmpty();
    }

    @Test
    void testsNameOnlyRulesThatTheDomainReferenceKnows() {
        assertThat(reference.titles().keySet()).containsAll(classes.rulesNamed());
    }

    @Test
    void onlyTestsNameRules() {
        assertThat(classes.rulesOnWhatIsNoTest()).isEmpty();
    }

    @Test
    void everySuiteRunsWhereAllContractsRun() {
        assertThat(classes.suitesOutsideAStore()).isEmpty();
    }

    @Test
    void theRulesPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        CommittedPage.check(EVIDENCE.resolve("rules.md"), RulesPage.draw(reference, proofs));
    }

    @Test
    void thePermissionsPageIsUpToDate() {
        Path found = REACTOR.module("visioncraft-tck-tests").directory().resolve("target/use-case-permissions.tsv");
        assertThat(found).exists();
        assertThat(Reactor.isOfThisBuild(found)).isTrue();

        String drawn = PermissionsPage.draw(
                InMemoryVisionCraft.create().vc().permissions(),
                Reactor.read(found).lines().toList());

        CommittedPage.check(DOCS.resolve("permissions.md"), drawn);
    }

    @Test
    void theEventsPageIsUpToDate() {
        CommittedPage.check(DOCS.resolve("events.md"), EventsPage.draw(DeclaredEvents.of(REACTOR)));
    }

    @Test
    void theCodesPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        assumeOrdinaryBuild();

        CommittedPage.check(
                DOCS.resolve("codes.md"), CodesPage.draw(DeclaredCode.allOf(REACTOR), SeenCode.allOf(REACTOR)));
    }

    @Test
    void theStoresPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        CommittedPage.check(EVIDENCE.resolve("stores.md"), StoresPage.draw(all, classes));
    }

    @Test
    void theDatabasesPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        CommittedPage.check(EVIDENCE.resolve("databases.md"), DatabasesPage.draw(all, classes));
    }

    @Test
    void theCrashesAndRacesPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        assumeOrdinaryBuild();
        CrashesAndRaces tried = CrashesAndRaces.of(REACTOR);
        assertThat(tried.gaps()).isEmpty();
        assertThat(tried.crashPoints().stores())
                .as("stores that left figures of crashes are those that survived them")
                .isEqualTo(storesThatPassed("CrashSuite"));
        assertThat(tried.raced())
                .as("stores that left figures of races are those that survived them")
                .isEqualTo(storesThatPassed("RaceSuite"));

        CommittedPage.check(EVIDENCE.resolve("crashes-and-races.md"), CrashesAndRacesPage.draw(tried));
    }

    @Test
    void theStatementsPageIsUpToDate() {
        assumeThatEveryStoreWasReached();
        Figures sent = Figures.of(REACTOR, "statements.tsv");
        assertThat(sent.all()).as("statements counted").isNotEmpty();

        Figures roundTrips = Figures.of(REACTOR, "round-trips.tsv");
        assertThat(roundTrips.names())
                .as("use cases whose round trips were counted")
                .isEqualTo(sent.names());

        CommittedPage.check(EVIDENCE.resolve("statements.md"), StatementsPage.draw(sent, roundTrips));
    }

    /** What was measured is another each time, so that it is written and not compared. */
    @Test
    void theContentionPageComparesEveryCombination() {
        assumeThatEveryStoreWasReached();
        Path page = EVIDENCE.resolve("contention.md");
        Figures measured = Figures.of(REACTOR, "contention.tsv");
        if (CommittedPage.isToBeWritten() && !measured.all().isEmpty()) {
            CommittedPage.check(page, ContentionPage.draw(measured));
        }
        assertThat(Reactor.read(page).lines().filter(line -> line.matches("\\| \\w+, \\w+ \\|.*")))
                .as("combinations in %s, on each of four records", page)
                .hasSize(4 * 6);
    }

    private SortedSet<String> storesThatPassed(String suite) {
        return runs.stream()
                .filter(run -> run.outcome() == Outcome.PASSED)
                .flatMap(run -> classes.suiteOf(run).stream())
                .filter(ran -> ran.name().equals(suite))
                .map(Suite::store)
                .collect(toCollection(TreeSet::new));
    }

    /** Where a database is missing, its tests were skipped, and a page drawn without them would be another. */
    private void assumeThatEveryStoreWasReached() {
        assumeThat(unreached)
                .as("stores whose database could not be started here")
                .isEmpty();
    }

    private static void assumeOrdinaryBuild() {
        assumeFalse(
                Boolean.getBoolean("visioncraft.everywhere"),
                "the page shows the ordinary build, and this one ran more");
    }
}
