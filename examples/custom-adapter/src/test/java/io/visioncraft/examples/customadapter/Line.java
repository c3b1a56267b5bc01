package io.visioncraft.examples.customadapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The line between a store and its database, which a test can cut. Thread-safe. */
final class Line {

    private final DataSource database;
    private volatile boolean cut;
    private volatile boolean cutAtCommit;

    Line(DataSource database) {
        this.database = database;
    }

    /** Connections over this line. */
    DataSource dataSource() {
        return over(DataSource.class, database);
    }

    /** Lets nothing through but the closing of connections. */
    void cut() {
        cut = true;
    }

    void mend() {
        cut = false;
    }

    /** Lets everything through but the next commit. */
    void cutAtCommit() {
        cutAtCommit = true;
    }

    private <T> T over(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Line.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> pass(target, method, arguments)));
    }

    private @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (refuses(method.getName())) {
            throw new SQLException("the line is cut", "08006");
        }
        try {
            Object answer = method.invoke(target, arguments);
            return answer instanceof Connection connection ? over(Connection.class, connection) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private boolean refuses(String method) {
        if (method.equals("commit") && cutAtCommit) {
            cutAtCommit = false;
            return true;
        }
        return cut && !method.equals("close");
    }
}
