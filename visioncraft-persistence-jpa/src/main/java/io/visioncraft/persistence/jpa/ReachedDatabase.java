package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database that entity managers of a factory use, and how the library gets their connection.
 *
 * @param database the database
 * @param reachedByUnwrapping whether the provider gives its connection only by {@code unwrap}
 * @param lockWaitMillis how long connections wait for a lock by their own setting
 */
record ReachedDatabase(SupportedDatabase database, boolean reachedByUnwrapping, long lockWaitMillis) {

    /**
     * Checks the tables and the database of resource-local entity managers.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     * @throws IllegalStateException for each case that {@link JpaPersistence#standalone} lists
     */
    static ReachedDatabase over(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                return below(em);
            } finally {
                em.getTransaction().rollback();
            }
        } catch (PersistenceException failed) {
            throw FailedStart.of(failed);
        }
    }

    /** Checks the same, and throws the same, for an entity manager whose transaction is open. */
    static ReachedDatabase below(EntityManager em) {
        ReachedDatabase reached = reach(em);
        ReadableRows.require(em, reached.database);
        return reached;
    }

    private static ReachedDatabase reach(EntityManager em) {
        try {
            Below lent = em.callWithConnection(ReachedDatabase::lookingAt);
            boolean byUnwrapping = lent == null;
            SupportedDatabase database = lookedUp(lent == null ? lookAt(em.unwrap(Connection.class)) : lent);
            return new ReachedDatabase(inItsCluster(em, database), byUnwrapping, lockWaitOf(em, database));
        } catch (PersistenceException | SQLException failed) {
            throw FailedStart.of(failed);
        } catch (LinkageError older) {
            throw new IllegalStateException(
                    "The entity manager does not do what Jakarta Persistence 3.2 asks of it ("
                            + em.getClass().getName()
                            + ".callWithConnection): the provider, or the server that hands it out, is of an older version",
                    older);
        }
    }

    private static SupportedDatabase inItsCluster(EntityManager em, SupportedDatabase database) {
        OwnSql sql = new OwnSql(new EntityManagerLender(em), LockWait.asItIs(database), database);
        boolean clustered = database.askClustered()
                .filter(question -> !sql.query(question, List.of()).isEmpty())
                .isPresent();
        return clustered ? database.clustered() : database;
    }

    private static long lockWaitOf(EntityManager em, SupportedDatabase database) {
        Object[] answer = new OwnSql(new EntityManagerLender(em), LockWait.asItIs(database), database)
                .query(database.askLockWait(), List.of())
                .get(0);
        return ((Number) answer[0]).longValue();
    }

    /**
     * Whether work that only reads may run without a transaction. Not on EclipseLink: if the connection is lost without a
     * transaction, EclipseLink repeats the query after five seconds, even past the deadline.
     */
    boolean readsAlone() {
        return !reachedByUnwrapping;
    }

    /** The lock wait of a transaction with this deadline. */
    LockWait lockWait(Deadline deadline) {
        return new LockWait(database, lockWaitMillis, deadline);
    }

    /**
     * The answers of a connection: the product, the isolation level at which transactions begin, and the tables. The tables are
     * null if the library does not know the product.
     */
    private record Below(
            String product, int isolation, @Nullable FoundTables tables) {}

    /** Asks the connection while it is lent, since the provider takes it back afterwards. */
    private static @Nullable Below lookingAt(@Nullable Connection lent) throws SQLException {
        return lent == null ? null : lookAt(lent);
    }

    private static Below lookAt(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        Optional<SupportedDatabase> database = SupportedDatabases.find(product);
        return new Below(
                product,
                connection.getTransactionIsolation(),
                database.isPresent() ? FoundTables.at(connection, database.get()) : null);
    }

    private static SupportedDatabase lookedUp(Below below) {
        SupportedDatabase database = SupportedDatabases.at(below.product, below.isolation);
        if (below.tables != null) {
            below.tables.require(database);
        }
        return database;
    }

    /**
     * Makes the provider use the transaction's connection from the first statement on. Otherwise EclipseLink reads on another
     * connection until the first write, and a lock that a query takes would be lost at once.
     */
    void pinConnection(EntityManager em) {
        if (reachedByUnwrapping) {
            em.unwrap(Connection.class);
        }
    }
}
