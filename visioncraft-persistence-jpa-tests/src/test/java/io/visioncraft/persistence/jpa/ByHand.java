package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a program that is written by hand for one database asks before it writes, in SQL. The budget of a {@link
 * io.visioncraft.tck.call.Scenario} names what it asks for one use case. Lines of the file are {@code name = SQL}; a name with
 * {@code ~} before it is one that PostgreSQL spares, whose {@code UPDATE … RETURNING} answers it.
 */
final class ByHand {

    private static final String FILE = "/statements-by-hand.txt";
    private static final String SPARED = "~";

    private final Map<String, String> questions = new TreeMap<>();

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
        String[] question = line.split(" = ", 2);
        questions.put(question[0], question[1]);
    }

    /** How many of the questions are asked on that database. */
    int asked(List<String> names, TestDatabase database) {
        int asked = 0;
        for (String name : names) {
            requireKnown(name.replace(SPARED, ""));
            if (!name.startsWith(SPARED) || database != TestDatabase.POSTGRESQL) {
                asked++;
            }
        }
        return asked;
    }

    /** The questions that are not among those names. */
    Set<String> besides(Collection<String> names) {
        Set<String> others = new TreeSet<>(questions.keySet());
        names.forEach(name -> others.remove(name.replace(SPARED, "")));
        return others;
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
