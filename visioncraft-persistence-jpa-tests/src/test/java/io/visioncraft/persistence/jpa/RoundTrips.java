package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often each use case may wait for an answer of the database: for statements, alone or together, for commits, and where the
 * driver asks the server for the switches of auto-commit. Lines of the file are a use case, and its budgets on H2, MariaDB and
 * PostgreSQL.
 */
final class RoundTrips {

    private static final String FILE = "/round-trips.txt";
    private static final List<TestDatabase> COLUMNS =
            List.of(TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.POSTGRESQL);
    private static final String SWITCH = "setAutoCommit";

    private final Map<String, List<Integer>> budgets = new TreeMap<>();

    static RoundTrips read() {
        try (InputStream file = Objects.requireNonNull(RoundTrips.class.getResourceAsStream(FILE), FILE)) {
            RoundTrips read = new RoundTrips();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +", -1)))
                    .forEach(parts -> read.budgets.put(
                            parts.get(0),
                            parts.stream().skip(1).map(Integer::valueOf).toList()));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The budget of a use case; none where the file does not name it. */
    int of(String useCase, TestDatabase database) {
        List<Integer> found = budgets.getOrDefault(useCase, List.of());
        return found.isEmpty() ? 0 : found.get(COLUMNS.indexOf(database));
    }

    /** How many of those that begin and end transactions wait for an answer. */
    static int in(List<String> ends, TestDatabase database) {
        return (int) ends.stream()
                .filter(end -> !end.equals(SWITCH) || database.dialect().asksToSwitchAutoCommit())
                .count();
    }
}
