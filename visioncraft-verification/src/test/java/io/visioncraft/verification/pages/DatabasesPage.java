package io.visioncraft.verification.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws {@code docs/evidence/databases.md}: contracts and suites by combination of provider and database. */
final class DatabasesPage {

    private static final Map<String, String> COMBINATIONS = combinations();

    private DatabasesPage() {}

    static String draw(List<TestRun> runs, TestClasses classes) {
        return """
                # Providers and databases

                Hibernate ORM and EclipseLink, each on H2, PostgreSQL and MariaDB, run the same contracts and behaviour suites:
                the contracts all of them in each build, the suites in each build on either provider and on each database, and
                on all six combinations by `mvn verify -Pfull`. *Each build* means that they ran, and passed, in the build that
                drew this page. The build fails when the page is stale; `mvn verify -Dvisioncraft.docs=write` brings it up to
                date.

                What each database needs is told in the [guide](../guides/databases.md), how often each use case and pair of calls
                was tried in [crashes and races](crashes-and-races.md), how the combinations bear contention in
                [contention](contention.md).

                """ + StoreTable.of(runs, classes).draw(COMBINATIONS);
    }

    private static Map<String, String> combinations() {
        Map<String, String> combinations = new LinkedHashMap<>();
        for (String provider : List.of("Hibernate", "EclipseLink")) {
            for (String database : List.of("H2", "PostgreSQL", "MariaDB")) {
                String store =
                        provider + database.charAt(0) + database.substring(1).toLowerCase(Locale.ROOT);
                combinations.put(store, provider + ", " + database);
            }
        }
        return combinations;
    }
}
