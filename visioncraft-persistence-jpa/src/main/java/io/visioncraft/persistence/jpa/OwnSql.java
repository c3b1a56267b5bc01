package io.visioncraft.persistence.jpa;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Native SQL on the connection of the transaction. Each statement that writes or locks is sent here, for two reasons: the bound
 * of its lock wait is sent in the same round trip, and providers differ in the statements that they batch. A read is sent here if
 * it is of columns of several tables, whose types providers map differently. Not thread-safe;
 * belongs to one transaction.
 */
final class OwnSql {

    private final EntityManager em;
    private final LockWait wait;
    private boolean wrote;

    OwnSql(EntityManager em, LockWait wait) {
        this.em = em;
        this.wait = wait;
    }

    /** A NULL parameter with its type of {@link java.sql.Types}, since some drivers need the type. */
    record Null(int type) {}

    /** Runs one statement and returns the number of rows that it changed. */
    int update(String sql, List<?> parameters) {
        wrote = true;
        Optional<LockBound> bound = wait.next();
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, bound, sql, parameters)) {
                executed(statement, bound);
                return statement.getUpdateCount();
            }
        });
    }

    /** Runs a statement once for each list of parameters, in one batch. Returns the number of rows that each run changed. */
    int[] updates(String sql, List<? extends List<?>> parameters) {
        if (parameters.size() == 1) {
            return new int[] {update(sql, parameters.get(0))};
        }
        wrote = true;
        Optional<LockBound> bound = wait.nextOfBatch();
        return on(connection -> {
            if (bound.isPresent() && bound.get().form() != LockBound.Form.PREFIX) {
                say(connection, bound.get());
            }
            try (PreparedStatement statement = connection.prepareStatement(withPrefix(bound, sql))) {
                for (List<?> one : parameters) {
                    bind(statement, 1, one);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Runs a query that may wait for locks and returns its rows. */
    List<Object[]> query(String sql, List<?> parameters) {
        return query(sql, parameters, wait.next());
    }

    /** Runs a query that waits for no lock and returns its rows. */
    List<Object[]> read(String sql, List<?> parameters) {
        return query(sql, parameters, Optional.empty());
    }

    private List<Object[]> query(String sql, List<?> parameters, Optional<LockBound> bound) {
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, bound, sql, parameters)) {
                executed(statement, bound);
                try (ResultSet rows = statement.getResultSet()) {
                    return all(rows);
                }
            }
        });
    }

    /** Whether a statement was sent that may have changed rows. */
    boolean wrote() {
        return wrote;
    }

    /** Restores settings of the connection that do not end with the transaction. */
    void putBack() {
        wait.back()
                .ifPresent(back -> on(connection -> {
                    say(connection, back);
                    return true;
                }));
    }

    private <T> T on(ConnectionFunction<Connection, T> work) {
        return em.callWithConnection((@Nullable Connection connection) -> work.apply(transactional(connection)));
    }

    /**
     * Returns the transaction's connection. EclipseLink 5.0 passes null to {@code callWithConnection}, and gives the connection
     * by {@code unwrap}; see {@link ReachedDatabase}.
     */
    private Connection transactional(@Nullable Connection connection) {
        return connection == null ? em.unwrap(Connection.class) : connection;
    }

    private static PreparedStatement prepared(
            Connection connection, Optional<LockBound> bound, String sql, List<?> parameters) throws SQLException {
        if (bound.isPresent() && bound.get().form() == LockBound.Form.ALONE) {
            say(connection, bound.get());
        }
        boolean inFront = inFront(bound);
        PreparedStatement statement =
                connection.prepareStatement(inFront ? bound.orElseThrow().sql() + "; " + sql : withPrefix(bound, sql));
        try {
            int position = inFront ? bind(statement, 1, bound.orElseThrow().parameters()) : 1;
            bind(statement, position, parameters);
            return statement;
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
    }

    private static String withPrefix(Optional<LockBound> bound, String sql) {
        return bound.filter(one -> one.form() == LockBound.Form.PREFIX)
                .map(one -> one.sql() + " " + sql)
                .orElse(sql);
    }

    private static boolean inFront(Optional<LockBound> bound) {
        return bound.filter(one -> one.form() == LockBound.Form.IN_FRONT).isPresent();
    }

    /** Runs a statement and moves to its result, past the result of a query in front of it. */
    private static void executed(PreparedStatement statement, Optional<LockBound> bound) throws SQLException {
        statement.execute();
        if (inFront(bound)) {
            statement.getMoreResults();
        }
    }

    private static void say(Connection connection, LockBound bound) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
            bind(statement, 1, bound.parameters());
            statement.execute();
        }
    }

    /** Sets parameters from a position on, and returns the next position. */
    private static int bind(PreparedStatement statement, int first, List<?> parameters) throws SQLException {
        int position = first;
        for (Object parameter : parameters) {
            if (parameter instanceof byte[] bytes) {
                statement.setBytes(position++, bytes);
            } else if (parameter instanceof Null none) {
                statement.setNull(position++, none.type());
            } else {
                statement.setObject(position++, parameter);
            }
        }
        return position;
    }

    private static List<Object[]> all(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<Object[]> all = new ArrayList<>();
        while (rows.next()) {
            Object[] row = new Object[columns];
            for (int column = 0; column < columns; column++) {
                row[column] = rows.getObject(column + 1);
            }
            all.add(row);
        }
        return all;
    }

    /** Requires a count. A driver that sends a batch as one statement does not tell which version is stale. */
    static void requireCount(int count) {
        if (count == Statement.SUCCESS_NO_INFO) {
            throw new IllegalStateException(
                    "The driver does not say how many rows each statement of a batch has changed,"
                            + " which versions need: leave useBulkStmts of MariaDB's driver off");
        }
    }
}
