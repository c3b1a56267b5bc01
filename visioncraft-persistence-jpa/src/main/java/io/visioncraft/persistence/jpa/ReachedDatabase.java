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
 * A database as it is reached through a factory of entity managers.
 *
 * @param database which database is below
 * @param reachedByUnwrapping whether the provider hands out its connection by {@code unwrap}
 * @param lockWaitMillis how long its connections wait for a lock by themselves
 */
record ReachedDatabase(SupportedDatabase database, boolean reachedByUnwrapping, long lockWaitMillis) {

    /**
     * Looks at the database below a factory of resource-local entity managers.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if it cannot be reached
     * @throws IllegalStateException if the library does not know the database, if its transactions do not begin at READ
     *     COMMITTED, or if the factory or the tables are not what the library needs
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

    /** Looks at the factory and the database below an entity manager whose transaction is open; the same failures. */
    static ReachedDatabase below(EntityManager em) {
        MappedRows.requireManaged(em);
        ReachedDatabase reached = reach(em);
        MappedRows.requireFound(em, reached.database);
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
        OwnSql sql = new OwnSql(em, LockWait.asItIs(database));
        boolean clustered = database.askClustered()
                .filter(question -> !sql.query(question, List.of()).isEmpty())
                .isPresent();
        return clustered ? database.clustered() : database;
    }

    private static long lockWaitOf(EntityManager em, SupportedDatabase database) {
        Object[] answer = new OwnSql(em, LockWait.asItIs(database))
                .query(database.askLockWait(), List.of())
                .get(0);
        return ((Number) answer[0]).longValue();
    }

    /**
     * Whether the provider reads well without a transaction. EclipseLink repeats a query whose connection is lost there, and
     * sleeps for five seconds between, whatever the deadline.
     */
    boolean readsAlone() {
        return !reachedByUnwrapping;
    }

    /** How long the statements of a transaction may wait for locks. */
    LockWait lockWait(Deadline deadline) {
        return new LockWait(database, lockWaitMillis, deadline);
    }

    /**
     * What a connection says of the other end: the product, the isolation level at which transactions begin, and the tables,
     * null if the library does not know the product.
     */
    private record Below(
            String product, int isolation, @Nullable FoundTables tables) {}

    /** Asked while the connection is lent: a provider may take it back at once. */
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
     * Makes the provider use the transaction's own connection from the first statement on. EclipseLink would read from another
     * one until the first write, so that a lock taken by a query would be gone at once.
     */
    void pinConnection(EntityManager em) {
        if (reachedByUnwrapping) {
            em.unwrap(Connection.class);
        }
    }
}
