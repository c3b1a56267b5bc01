package io.visioncraft.verification.pages;

import java.util.List;

/** Draws {@code docs/evidence/stores.md}: contracts and suites by store, and in which builds they run. */
final class StoresPage {

    private StoresPage() {}

    static String draw(List<TestRun> runs, TestClasses classes) {
        return """
                # Contracts, suites and stores

                Ports are tested by contracts, use cases by suites over the port `Persistence`, and each store runs the same.
                *Each build* means that they ran, and passed, in the build that drew this page; *full builds*, that this store
                leaves them to `mvn verify -Pfull`. The build fails when the page is stale; `mvn verify
                -Dvisioncraft.docs=write` brings it up to date.

                """ + StoreTable.of(runs, classes).draw();
    }
}
