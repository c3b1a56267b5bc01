package io.visioncraft.verification.pages;

import java.util.List;

/** Draws {@code docs/evidence/databases.md}: contracts and suites by combination of provider and database. */
final class DatabasesPage {

    private DatabasesPage() {}

    static String draw(List<TestRun> runs, TestClasses classes) {
        return """
                # Providers and databases

                The providers and databases of the table run the same contracts and behaviour suites: the contracts all of them
                in each build, the suites in each build on either provider and on each database, and on all combinations by
                `mvn verify -Pfull`. *Each build* means that they ran, and passed, in the build that drew this page. The build
                fails when the page is stale; `mvn verify -Dvisioncraft.docs=write` brings it up to date.

                What each database needs is told in the [guide](../guides/databases.md), how often each use case and pair of calls
                was tried in [crashes and races](crashes-and-races.md), how the combinations bear contention in
                [contention](contention.md).

                """ + StoreTable.of(runs, classes).draw(Combinations.byStore());
    }
}
