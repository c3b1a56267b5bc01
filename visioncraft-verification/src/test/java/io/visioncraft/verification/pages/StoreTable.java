package io.visioncraft.verification.pages;

import static java.util.stream.Collectors.toCollection;

import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which contracts and suites run on which stores, and in which builds. Those that run alike are one group, so that each has its
 * name once and so has each store.
 */
final class StoreTable {

    private static final String EACH = "each build";
    private static final String FULL = "full builds";
    private static final String NEVER = "–";

    private final SortedMap<String, SortedMap<String, String>> bySuite = new TreeMap<>();
    private final SortedSet<String> stores = new TreeSet<>();

    private StoreTable() {}

    /** Counts a suite as run in each build where a test of it passed, and else as what its store leaves to full ones. */
    static StoreTable of(List<TestRun> runs, TestClasses classes) {
        StoreTable table = new StoreTable();
        for (TestRun run : runs) {
            classes.suiteOf(run).ifPresent(suite -> {
                if (classes.isOnlyInFullBuilds(run)) {
                    table.put(suite, FULL);
                } else if (run.outcome() == Outcome.PASSED) {
                    table.put(suite, EACH);
                }
            });
        }
        return table;
    }

    private void put(Suite suite, String when) {
        stores.add(suite.store());
        bySuite.computeIfAbsent(suite.name(), name -> new TreeMap<>())
                .merge(suite.store(), when, (before, now) -> before.equals(EACH) ? before : now);
    }

    SortedSet<String> stores() {
        return stores;
    }

    /** The groups, and then a row for each of these stores under its label. */
    String draw(Map<String, String> labels) {
        Map<List<String>, List<String>> groups = new LinkedHashMap<>();
        bySuite.forEach((suite, when) -> {
            List<String> cells = labels.keySet().stream()
                    .map(store -> when.getOrDefault(store, NEVER))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.equals(NEVER))) {
                groups.computeIfAbsent(cells, any -> new ArrayList<>()).add("`" + suite + "`");
            }
        });
        List<List<String>> columns = List.copyOf(groups.keySet());
        List<String> letters = IntStream.range(0, columns.size())
                .mapToObj(n -> String.valueOf((char) ('A' + n)))
                .toList();

        StringBuilder drawn = new StringBuilder();
        for (String letter : letters) {
            drawn.append("- ")
                    .append(letter)
                    .append(": ")
                    .append(String.join(", ", groups.get(columns.get(letters.indexOf(letter)))))
                    .append('\n');
        }
        drawn.append('\n').append(row("Store", letters.stream()));
        drawn.append(row("---", letters.stream().map(letter -> "---")));
        List<String> shown = List.copyOf(labels.keySet());
        for (String store : shown) {
            drawn.append(row(
                    Objects.requireNonNull(labels.get(store)),
                    columns.stream().map(cells -> cells.get(shown.indexOf(store)))));
        }
        return drawn.toString();
    }

    /** Every store under its own name. */
    String draw() {
        return draw(stores.stream()
                .collect(Collectors.toMap(store -> store, store -> store, (one, other) -> one, LinkedHashMap::new)));
    }

    /** Stores of which no test ran, because their database could not be started. */
    static SortedSet<String> unreached(List<TestRun> runs, TestClasses classes) {
        SortedSet<String> reached = runs.stream()
                .filter(run -> run.outcome() != Outcome.SKIPPED)
                .flatMap(run -> classes.suiteOf(run).stream())
                .map(Suite::store)
                .collect(toCollection(TreeSet::new));
        return runs.stream()
                .flatMap(run -> classes.suiteOf(run).stream())
                .map(Suite::store)
                .filter(store -> !reached.contains(store))
                .collect(toCollection(TreeSet::new));
    }

    private static String row(String first, Stream<String> others) {
        return others.collect(Collectors.joining(" | ", "| " + first + " | ", " |\n"));
    }
}
