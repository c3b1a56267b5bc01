package io.visioncraft.persistence.jpa;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends a connection of a data source to work that only reads, from its first statement on. Nothing is begun: its statements
 * commit by themselves, or what they have begun is rolled back at the end. Not thread-safe.
 */
final class DataSourceLender implements Lender {

    private final DataSource dataSource;
    private @Nullable Connection lent;

    DataSourceLender(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public <T> T lend(ConnectionFunction<Connection, T> work) {
        try {
            return work.apply(connection());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new PersistenceException("A statement failed", failed);
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = lent;
        if (connection == null) {
            connection = dataSource.getConnection();
            lent = connection;
        }
        return connection;
    }

    @Override
    public void flush() {
        // nothing is pending
    }

    @Override
    public boolean begun() {
        return false;
    }

    @Override
    public void commit() {
        throw new IllegalStateException("Work that only reads begins no transaction");
    }

    @Override
    public void rollBack() {
        // nothing was begun
    }

    @Override
    public void close() {
        Connection connection = lent;
        lent = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException gone) {
            // nothing was written; a pool discards a connection that it cannot take back
        }
    }
}
