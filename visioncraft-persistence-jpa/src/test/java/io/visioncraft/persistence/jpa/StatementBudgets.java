package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many statements a use case may send at most, on whichever store: use case and number with a tab between. */
final class StatementBudgets {

    private static final String FILE = "/statement-budgets.tsv";

    private StatementBudgets() {}

    static SortedMap<String, Integer> read() {
        try (InputStream file = Objects.requireNonNull(StatementBudgets.class.getResourceAsStream(FILE), FILE)) {
            SortedMap<String, Integer> budgets = new TreeMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split("\t", 2);
                budgets.put(cells[0], Integer.valueOf(cells[1]));
            });
            return budgets;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
