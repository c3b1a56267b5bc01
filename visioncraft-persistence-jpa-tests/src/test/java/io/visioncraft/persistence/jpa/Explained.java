package io.visioncraft.persistence.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of one connection, which never commits, so that all that was done can be {@linkplain #undo undone}, and which
 * has each statement but an insertion explained when it is first sent while it listens. For one thread.
 */
final class Explained {

    /** Stands behind a query whose plan was made without the values of its parameters. */
    static final String WITHOUT_VALUES = " -- without values";

    private static final Set<String> NOT_HEARD = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final Connection connection;
    private final Plans plans;
    private final Set<String> known = new HashSet<>();
    private final List<Plans.Plan> found = new ArrayList<>();
    private boolean listening;

    Explained(Connection connection, Plans plans) throws SQLException {
        this.connection = connection;
        this.plans = plans;
        connection.setAutoCommit(false);
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getConnection" -> connection();
            case "hashCode" -> System.identityHashCode(this);
            case "equals" -> proxy == arguments[0];
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** From now on explains each statement that is not known, the first time that it is sent. */
    void listen() {
        listening = true;
    }

    /** The plans of what was sent since it began to listen, which it ends. */
    List<Plans.Plan> plans() {
        List<Plans.Plan> all = List.copyOf(found);
        found.clear();
        listening = false;
        return all;
    }

    /** As if nothing had been done. */
    void undo() throws SQLException {
        connection.rollback();
    }

    private Connection connection() {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (NOT_HEARD.contains(method.getName())) {
                return null;
            }
            Object result = result(connection, method, arguments);
            return result instanceof PreparedStatement prepared ? statement(prepared, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement prepared, String sql) {
        Map<Object, Setting> parameters = new LinkedHashMap<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                parameters.put(arguments[0], new Setting(method, arguments));
            } else if (method.getName().startsWith("execute") && listening && known.add(sql)) {
                explain(sql, parameters);
            }
            return result(prepared, method, arguments);
        });
    }

    private void explain(String sql, Map<Object, Setting> parameters) throws Exception {
        int before = 0;
        for (String one : sql.split("; ", -1)) { // in one round trip, behind how long they may wait
            int own = (int) one.chars().filter(c -> c == '?').count();
            if (!one.startsWith("SELECT set_config")) {
                explain(one, before, own, parameters);
            }
            before += own;
        }
    }

    private void explain(String sql, int before, int own, Map<Object, Setting> parameters) throws Exception {
        if (sql.toLowerCase(Locale.ROOT).startsWith("insert")) {
            return;
        }
        Savepoint savepoint = connection.setSavepoint();
        try (PreparedStatement explaining = connection.prepareStatement(plans.explain() + sql)) {
            bind(explaining, before, own, parameters);
            found.add(plans.of(sql, explaining));
        } finally {
            connection.rollback(savepoint);
        }
        if (plans.withoutValues().isPresent() && sql.startsWith("SELECT")) {
            explainWithoutValues(sql, plans.withoutValues().get(), before, own, parameters);
        }
    }

    /** Explains a query as the database plans it once it has seen it some times. The values are literals: EXPLAIN binds none there. */
    private void explainWithoutValues(String sql, String setting, int before, int own, Map<Object, Setting> parameters)
            throws Exception {
        Savepoint savepoint = connection.setSavepoint();
        boolean prepared = false;
        String executed = "EXECUTE explained" + (own == 0 ? "" : Places.of(own));
        try (Statement statement = connection.createStatement();
                PreparedStatement execute = connection.prepareStatement(executed)) {
            statement.execute(setting);
            statement.execute("PREPARE explained AS " + numbered(sql));
            prepared = true;
            bind(execute, before, own, parameters);
            String text = execute.toString();
            try (PreparedStatement explaining =
                    connection.prepareStatement(plans.explain() + text.substring(text.indexOf("EXECUTE explained")))) {
                found.add(plans.of(sql + WITHOUT_VALUES, explaining));
            }
        } finally {
            connection.rollback(savepoint);
            if (prepared) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DEALLOCATE explained");
                }
            }
        }
    }

    /** With the parameters of the database in place of those of JDBC. */
    private static String numbered(String sql) {
        StringBuilder text = new StringBuilder();
        int parameter = 0;
        for (String part : sql.split("\\?", -1)) {
            text.append(parameter == 0 ? "" : "$" + parameter).append(part);
            parameter++;
        }
        return text.toString();
    }

    private static void bind(PreparedStatement explaining, int before, int own, Map<Object, Setting> parameters)
            throws Exception {
        for (Setting parameter : parameters.values()) {
            Object[] arguments = parameter.arguments.clone();
            arguments[0] = (Integer) arguments[0] - before;
            if ((Integer) arguments[0] > 0 && (Integer) arguments[0] <= own) {
                parameter.method.invoke(explaining, arguments);
            }
        }
    }

    private static @Nullable Object result(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @FunctionalInterface
    private interface Handler {

        @Nullable
        Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Explained.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        handler.invoke(proxy, method, arguments == null ? new Object[0] : arguments)));
    }

    /** How a parameter was set. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Setting(Method method, Object[] arguments) {}
}
