package io.visioncraft.verification.pages;

import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws {@code docs/stores.md}: behaviour suite by store, and how many tests ran. */
final class StoresPage {

    private StoresPage() {}

    static String draw(List<TestRun> runs, TestClasses classes) {
        SortedMap<String, SortedMap<String, Long>> table = new TreeMap<>();
        SortedSet<String> stores = new TreeSet<>();
        for (TestRun run : runs) {
            if (run.outcome() == Outcome.SKIPPED) {
                continue;
            }
            classes.suiteOf(run).ifPresent(suite -> {
                stores.add(suite.store());
                table.computeIfAbsent(suite.name(), name -> new TreeMap<>()).merge(suite.store(), 1L, Long::sum);
            });
        }
        StringBuilder page = new StringBuilder("""
                # Behaviour suites and stores

                Use cases are tested by suites over the port `Persistence`, and each store runs the same suites.
                The figures are the tests that ran in the build that drew this page; what runs on a store in a full build
                alone (`-Pfull`) is left out. The build fails when the page is stale; `mvn verify -Dvisioncraft.docs=write`
                brings it up to date.

                """);
        page.append(row("Suite", stores.stream().toList()));
        page.append(row("---", stores.stream().map(store -> "---:").toList()));
        table.forEach((suite, counts) -> page.append(row(
                "`" + suite + "`",
                stores.stream()
                        .map(store -> counts.containsKey(store) ? "" + counts.get(store) : "–")
                        .toList())));
        return page.toString();
    }

    /** Stores of which no test ran, because their database could not be started. */
    static SortedSet<String> unreached(List<TestRun> runs, TestClasses classes) {
        SortedSet<String> all = new TreeSet<>();
        SortedSet<String> reached = new TreeSet<>();
        for (TestRun run : runs) {
            classes.suiteOf(run)
                    .ifPresent(suite -> (run.outcome() == Outcome.SKIPPED ? all : reached).add(suite.store()));
        }
        all.removeAll(reached);
        return all;
    }

    private static String row(String first, List<String> others) {
        return others.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
