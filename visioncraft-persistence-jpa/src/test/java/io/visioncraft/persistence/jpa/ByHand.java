package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a program that is written by hand for one database has to ask before it writes, use case by use case, for the same checks
 * and answers. Lines of the file are {@code name = SQL} and {@code use case : names}; a name with {@code ~} before it is one
 * that PostgreSQL spares, whose {@code UPDATE … RETURNING} answers it.
 */
final class ByHand {

    private static final String FILE = "/statements-by-hand.txt";
    private static final String SPARED = "~";

    private final Map<String, String> questions = new TreeMap<>();
    private final Map<String, List<String>> asked = new TreeMap<>();

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
        String[] useCase = line.split(" : ?", 2);
        String[] question = line.split(" = ", 2);
        if (useCase.length == 2 && !useCase[0].contains("=")) {
            asked.put(
                    useCase[0].strip(),
                    List.of(
                            useCase[1].isBlank()
                                    ? new String[0]
                                    : useCase[1].strip().split(" +")));
        } else {
            questions.put(question[0].strip(), question[1].strip());
        }
    }

    Set<String> useCases() {
        return asked.keySet();
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
