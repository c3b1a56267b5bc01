package io.visioncraft.persistence.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Watches what is sent to a database, and lets the connection be lost at a chosen moment. Thread-safe. */
final class Watch {

    private static final Set<String> EXECUTIONS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    /** What may go wrong when a statement or a commit is sent. */
    interface Disturbance {

        /**
         * Before it is sent; what is thrown comes from the driver, and nothing is sent.
         *
         * @param sent a statement, or {@value Watch#COMMIT}
         */
        void before(String sent, Connection on) throws SQLException;

        /** After it took effect and before that is known. */
        void after(String sent, Connection on) throws SQLException;
    }

    static final String COMMIT = "commit";

    /** How MariaDB is sent several statements. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?s)^(?:SET STATEMENT .*? FOR )?BEGIN NOT ATOMIC (.*); END$");

    private static final String BOUND = "SELECT set_config(";

    private static final Set<String> ENDS = Set.of(COMMIT, "rollback", "setAutoCommit");

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final List<String> ends = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger losses = new AtomicInteger();
    private volatile Set<String> losing = Set.of();
    private volatile @Nullable Disturbance disturbance;

    /** The data source, watched. */
    DataSource over(DataSource dataSource) {
        return proxy(DataSource.class, dataSource, null);
    }

    /** The statements sent since the last call, those that went together one by one, a batch counting as one. */
    List<String> statements() {
        return executions().stream().flatMap(Watch::statementsIn).toList();
    }

    /** What was executed since the last call: each is one round trip, however many statements went together. */
    List<String> executions() {
        synchronized (statements) {
            List<String> sent = List.copyOf(statements);
            statements.clear();
            return sent;
        }
    }

    /** The statements of one execution, without what bounds their waits; the same one several times in a row is a batch. */
    static Stream<String> statementsIn(String executed) {
        List<String> statements = new ArrayList<>();
        for (String one : TOGETHER.matcher(executed).replaceAll("$1").split("; ", -1)) {
            boolean again = !statements.isEmpty() && one.equals(statements.get(statements.size() - 1));
            if (!again && !one.startsWith(BOUND)) {
                statements.add(one);
            }
        }
        return statements.stream();
    }

    /** What was said since the last call to begin or to end transactions. */
    List<String> ends() {
        synchronized (ends) {
            List<String> said = List.copyOf(ends);
            ends.clear();
            return said;
        }
    }

    /** The next call of that method of a connection or statement finds no connection. */
    void loseConnectionAt(String method) {
        loseConnectionAt(method, 1);
    }

    /** The next calls of that method find no connection. */
    void loseConnectionAt(String method, int times) {
        loseConnectionAt(Set.of(method), times);
    }

    /** The next calls of any of those methods find no connection. */
    void loseConnectionAt(Set<String> methods, int times) {
        losing = methods;
        losses.set(times);
    }

    /** From now on, this may go wrong; null for nothing. */
    void disturbBy(@Nullable Disturbance next) {
        disturbance = next;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T proxy(Class<T> type, Object target, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                Watch.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> watched(target, method, arguments, sql)));
    }

    private @Nullable Object watched(Object target, Method method, Object @Nullable [] arguments, @Nullable String sql)
            throws Throwable {
        if (losing.contains(method.getName()) && losses.getAndDecrement() > 0) {
            throw new SQLException("the line is cut", "08006");
        }
        Disturbance present = disturbance;
        String sent = sent(target, method, arguments, sql);
        if (target instanceof Statement && sent != null) {
            statements.add(sent);
        }
        if (target instanceof Connection && ENDS.contains(method.getName())) {
            ends.add(method.getName());
        }
        try {
            if (sent != null && present != null) {
                present.before(sent, connectionOf(target));
            }
            Object result = method.invoke(target, arguments);
            if (sent != null && present != null) {
                present.after(sent, connectionOf(target));
            }
            if (result instanceof PreparedStatement prepared && arguments != null) {
                return proxy(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            if (result instanceof Statement plain && method.getName().equals("createStatement")) {
                return proxy(Statement.class, plain, null);
            }
            if (result instanceof Connection connection && !(target instanceof Statement)) {
                return proxy(Connection.class, connection, null);
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** What a call sends to the database, null if nothing of its own. */
    private static @Nullable String sent(
            Object target, Method method, Object @Nullable [] arguments, @Nullable String prepared) {
        if (target instanceof Connection && method.getName().equals(COMMIT)) {
            return COMMIT;
        }
        if (!(target instanceof Statement) || !EXECUTIONS.contains(method.getName())) {
            return null;
        }
        return prepared != null || arguments == null ? prepared : String.valueOf(arguments[0]);
    }

    private static Connection connectionOf(Object target) throws SQLException {
        return target instanceof Statement statement ? statement.getConnection() : (Connection) target;
    }
}
