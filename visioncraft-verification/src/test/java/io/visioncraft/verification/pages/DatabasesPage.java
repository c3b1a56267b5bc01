package io.visioncraft.verification.pages;

import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws {@code docs/databases.md}: suite by combination of provider and database. What a build did not run stands as the last
 * full build left it.
 */
final class DatabasesPage {

    private static final List<String> STORES = Stream.of("Hibernate", "EclipseLink")
            .flatMap(provider -> Stream.of("H2", "Postgresql", "Mariadb").map(provider::concat))
            .toList();
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern CELL_END = Pattern.compile("\\|");
    private static final String NONE = "–";
    private static final String FULL = "*";

    private final SortedSet<String> suites = new TreeSet<>();
    private final Map<Suite, Integer> passed = new HashMap<>();
    private final Set<Suite> inFullBuilds = new HashSet<>();
    private final Map<Suite, String> committed;

    private DatabasesPage(String page) {
        this.committed = cells(page);
    }

    /**
     * The page after a build.
     *
     * @param runs all of the build, those in full builds alone as well
     * @param page as it is committed
     */
    static String draw(List<TestRun> runs, TestClasses classes, String page) {
        DatabasesPage databases = new DatabasesPage(page);
        for (TestRun run : runs) {
            classes.suiteOf(run).filter(suite -> STORES.contains(suite.store())).ifPresent(suite -> {
                databases.suites.add(suite.name());
                if (run.outcome() == Outcome.PASSED) {
                    databases.passed.merge(suite, 1, Integer::sum);
                }
                if (classes.isOnlyInFullBuilds(run)) {
                    databases.inFullBuilds.add(suite);
                }
            });
        }
        return databases.page();
    }

    private static Map<Suite, String> cells(String page) {
        Map<Suite, String> cells = new HashMap<>();
        for (MatchResult row : ROW.matcher(page).results().toList()) {
            List<String> written =
                    CELL_END.splitAsStream(row.group(2)).map(String::strip).toList();
            IntStream.range(0, Math.min(written.size(), STORES.size()))
                    .forEach(n -> cells.put(new Suite(row.group(1), STORES.get(n)), written.get(n)));
        }
        return cells;
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Providers and databases

                Hibernate ORM and EclipseLink, each on H2, PostgreSQL and MariaDB, run the same contracts and behaviour suites. The
                figures are tests that ran and passed. A star marks what takes minutes and runs on that combination in full
                builds alone (`mvn verify -Pfull`), of which the last one left its figure here. The build fails when a figure
                of its own is another; `mvn verify -Dvisioncraft.docs=write` brings the page up to date.

                What each database needs is told in the [guide](guides/databases.md), how often each use case and pair of calls
                was tried in [crashes and races](crashes-and-races.md), how the combinations bear contention in
                [contention](contention.md).

                | Suite | Hibernate, H2 | Hibernate, PostgreSQL | Hibernate, MariaDB | EclipseLink, H2 | EclipseLink, PostgreSQL | EclipseLink, MariaDB |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        suites.forEach(suite ->
                page.append(row("`" + suite + "`", STORES.stream().map(store -> cell(new Suite(suite, store))))));
        page.append(row("All", STORES.stream().map(this::sum)));
        return page.toString();
    }

    private String cell(Suite suite) {
        if (!passed.containsKey(suite)) {
            return committed.getOrDefault(suite, NONE);
        }
        return passed.get(suite) + (inFullBuilds.contains(suite) ? FULL : "");
    }

    private String sum(String store) {
        return String.valueOf(suites.stream()
                .map(suite -> cell(new Suite(suite, store)).replace(FULL, ""))
                .filter(cell -> !cell.equals(NONE))
                .mapToInt(Integer::parseInt)
                .sum());
    }

    private static String row(String first, Stream<String> others) {
        return others.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
