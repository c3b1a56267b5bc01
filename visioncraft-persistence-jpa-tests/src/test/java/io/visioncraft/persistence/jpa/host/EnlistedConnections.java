package io.visioncraft.persistence.jpa.host;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A server's data source: within a transaction there is one connection, which commits and rolls back with it and goes back to
 * the pool when it has ended.
 */
public final class EnlistedConnections {

    private final DataSource pool;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;

    private EnlistedConnections(
            DataSource pool, TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.pool = pool;
        this.manager = manager;
        this.registry = registry;
    }

    public static DataSource of(
            DataSource pool, TransactionManager manager, TransactionSynchronizationRegistry registry) {
        EnlistedConnections connections = new EnlistedConnections(pool, manager, registry);
        return (DataSource) Proxy.newProxyInstance(
                EnlistedConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? connections.next() : method.invoke(pool, arguments));
    }

    private Connection next() throws SQLException {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return pool.getConnection();
        }
        Connection enlisted = (Connection) registry.getResource(this);
        if (enlisted == null) {
            enlisted = enlisted(pool.getConnection());
            registry.putResource(this, enlisted);
        }
        return lent(enlisted);
    }

    private Connection enlisted(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            manager.getTransaction().enlistResource(new LocalResource(connection));
            registry.registerInterposedSynchronization(returning(connection));
            return connection;
        } catch (RollbackException | SystemException | RuntimeException refused) {
            connection.close();
            throw new SQLException("The transaction takes no connection", refused);
        }
    }

    private static Synchronization returning(Connection connection) {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                try {
                    connection.close();
                } catch (SQLException gone) {
                    // a pool throws away what cannot be returned
                }
            }
        };
    }

    /** The connection of the transaction, which nobody but its end closes. */
    private static Connection lent(Connection enlisted) {
        return (Connection) Proxy.newProxyInstance(
                EnlistedConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(enlisted, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
