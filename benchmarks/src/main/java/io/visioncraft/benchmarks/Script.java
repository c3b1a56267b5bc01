package io.visioncraft.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that do not need each other's answers: one text, and so one round trip, where the database takes several, else one
 * after another. Immutable.
 */
final class Script {

    private final List<String> texts;
    private final List<Integer> parameters;

    private Script(List<String> texts) {
        this.texts = texts;
        this.parameters = texts.stream()
                .map(text -> (int) text.chars().filter(c -> c == '?').count())
                .toList();
    }

    static Script of(Dialect dialect, String... statements) {
        return new Script(dialect.together() ? List.of(String.join("; ", statements)) : List.of(statements));
    }

    /** The first of a transaction. */
    static Script beginning(Dialect dialect, String... statements) {
        Script script = of(dialect, statements);
        return dialect.begin().isEmpty() ? script : of(dialect, dialect.begin(), script.texts.get(0));
    }

    Sent on(Connection connection) throws SQLException {
        List<PreparedStatement> prepared = new ArrayList<>(texts.size());
        Sent sent = new Sent(prepared, new Binder(prepared, parameters));
        try {
            for (String text : texts) {
                prepared.add(connection.prepareStatement(text));
            }
            return sent;
        } catch (SQLException failed) {
            sent.close();
            throw failed;
        }
    }

    /** One use of the script. Not thread-safe. */
    static final class Sent implements AutoCloseable {

        private final List<PreparedStatement> statements;
        private final Binder binder;
        private int statement;
        private boolean begun;

        private Sent(List<PreparedStatement> statements, Binder binder) {
            this.statements = statements;
            this.binder = binder;
        }

        /** Binds the parameters of all statements, in their order. */
        Binder binder() {
            return binder;
        }

        /** Sends all statements, and returns how many rows the first changed. */
        int send() throws SQLException {
            for (PreparedStatement each : statements) {
                each.execute();
            }
            return statements.get(0).getUpdateCount();
        }

        /** The answer of the next statement that answers with rows. */
        ResultSet rows() throws SQLException {
            for (; statement < statements.size(); statement++, begun = false) {
                ResultSet rows = next(statements.get(statement));
                if (rows != null) {
                    return rows;
                }
            }
            throw new IllegalStateException("no more answers");
        }

        private @Nullable ResultSet next(PreparedStatement from) throws SQLException {
            if (!begun) {
                begun = true;
                if (from.getResultSet() != null) {
                    return from.getResultSet();
                }
            }
            while (!from.getMoreResults()) {
                if (from.getUpdateCount() < 0) {
                    return null;
                }
            }
            return from.getResultSet();
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement each : statements) {
                each.close();
            }
        }
    }
}
