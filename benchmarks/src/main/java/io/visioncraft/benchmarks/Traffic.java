package io.visioncraft.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is sent through a data source: statements, of which a text may hold several and a batch counts as one, and round
 * trips, to which commits and rollbacks belong. The driver sends the beginning of a transaction with its first statement, and
 * sends no end of one in which nothing was said; other drivers ask to switch auto-commit off and on. For one thread.
 */
final class Traffic {

    private long statements;
    private long trips;
    private boolean begun;

    long statements() {
        return statements;
    }

    long trips() {
        return trips;
    }

    /** The data source, watched. */
    DataSource over(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, null);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T proxy(Class<T> type, Object target, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                Traffic.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> watched(target, method, arguments, sql)));
    }

    private @Nullable Object watched(Object target, Method method, Object @Nullable [] arguments, @Nullable String sql)
            throws Throwable {
        if (target instanceof Statement statement && method.getName().startsWith("execute")) {
            sent(statement, sql == null && arguments != null ? String.valueOf(arguments[0]) : sql);
        } else if (target instanceof Connection connection) {
            ended(connection, method.getName(), arguments);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof CallableStatement) {
                return result;
            }
            if (result instanceof PreparedStatement && arguments != null) {
                return proxy(PreparedStatement.class, result, String.valueOf(arguments[0]));
            }
            if (result instanceof Statement && method.getName().equals("createStatement")) {
                return proxy(Statement.class, result, null);
            }
            return result instanceof Connection && target instanceof DataSource
                    ? proxy(Connection.class, result, null)
                    : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void sent(Statement statement, @Nullable String sql) throws SQLException {
        trips++;
        statements += sql == null ? 1 : statementsIn(sql);
        begun |= !statement.getConnection().getAutoCommit() || (sql != null && sql.startsWith(Dialect.MARIADB.begin()));
    }

    /** Without what begins a transaction, and what ends a compound statement. */
    private static long statementsIn(String text) {
        return Stream.of(text.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.equals("END") && !one.equals(Dialect.MARIADB.begin()))
                .count();
    }

    private void ended(Connection connection, String method, Object @Nullable [] arguments) throws SQLException {
        if (method.equals("setAutoCommit") && switches(connection, arguments)) {
            trips++;
            begun = false;
            return;
        }
        boolean ends = switch (method) {
            case "commit", "rollback" -> true;
            case "setAutoCommit" -> !connection.getAutoCommit();
            default -> false;
        };
        if (ends && begun) {
            trips++;
            begun = false;
        }
    }

    /** Whether the driver asks the server to switch auto-commit, which is how all but PostgreSQL's begin a transaction. */
    private static boolean switches(Connection connection, Object @Nullable [] arguments) throws SQLException {
        return arguments != null
                && !arguments[0].equals(connection.getAutoCommit())
                && Engine.of(connection) != Engine.POSTGRESQL;
    }
}
