package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many statements a use case may send at most, on whichever store, and what a program that is written by hand for one database
 * has to ask before it writes, for the same checks and answers. Lines of the file are {@code name = SQL} and
 * {@code use case : number : names}; a name with {@code ~} before it is one that PostgreSQL spares, whose
 * {@code UPDATE … RETURNING} answers it.
 */
final class ByHand {

    private static final String FILE = "/statements-by-hand.txt";
    private static final String SPARED = "~";

    private final Map<String, String> questions = new TreeMap<>();
    private final Map<String, List<String>> asked = new TreeMap<>();
    private final SortedMap<String, Integer> budgets = new TreeMap<>();

    static ByHand read() {
        try (InputStream file = Objects.requireNonNull(ByHand.class.getResourceAsStream(FILE), FILE)) {
            ByHand byHand = new ByHand();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(byHand::add);
            return byHand;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        String[] useCase = line.split(" : ?", 3);
        if (useCase.length == 3) {
            budgets.put(useCase[0], Integer.valueOf(useCase[1]));
            asked.put(useCase[0], useCase[2].isBlank() ? List.of() : List.of(useCase[2].split(" ")));
        } else {
            String[] question = line.split(" = ", 2);
            questions.put(question[0], question[1]);
        }
    }

    /** How many statements each use case may send. */
    SortedMap<String, Integer> budgets() {
        return Collections.unmodifiableSortedMap(budgets);
    }

    /** How many questions a use case asks on that database. */
    int questionsOf(String useCase, TestDatabase database) {
        int questions = 0;
        for (String name : asked.getOrDefault(useCase, List.of())) {
            requireKnown(name.replace(SPARED, ""));
            if (!name.startsWith(SPARED) || database != TestDatabase.POSTGRESQL) {
                questions++;
            }
        }
        return questions;
    }

    private void requireKnown(String name) {
        if (!questions.containsKey(name)) {
            throw new IllegalStateException(FILE + " has no question " + name);
        }
    }

    /** Asks every question about nothing, so that one that the database does not understand is found. */
    List<String> refusedBy(Connection connection) throws SQLException {
        List<String> refused = new ArrayList<>();
        connection.setAutoCommit(false);
        for (Map.Entry<String, String> question : questions.entrySet()) {
            try (PreparedStatement statement = connection.prepareStatement(question.getValue())) {
                for (int i = 1;
                        i <= question.getValue().chars().filter(c -> c == '?').count();
                        i++) {
                    statement.setObject(i, null);
                }
                statement.execute();
            } catch (SQLException failed) {
                refused.add(question.getKey() + ": " + failed.getMessage());
            }
            connection.rollback();
        }
        return refused;
    }
}
