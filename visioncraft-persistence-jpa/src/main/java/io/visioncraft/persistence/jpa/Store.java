package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What had to be found out about a factory of entity managers.
 *
 * @param database which database is below
 * @param reachedByUnwrapping whether the provider hands out its connection by {@code unwrap}
 * @param lockWaitMillis how long its connections wait for a lock by themselves
 */
record Store(SupportedDatabase database, boolean reachedByUnwrapping, long lockWaitMillis) {

    /**
     * Looks at the database below a factory of resource-local entity managers.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if it cannot be reached
     * @throws IllegalStateException if the library does not know the database, or its transactions do not begin at READ COMMITTED
     */
    static Store over(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                return below(em);
            } finally {
                em.getTransaction().rollback();
            }
        } catch (PersistenceException unreachable) {
            throw Failure.unreachable(unreachable);
        }
    }

    /** Looks at the database below an entity manager whose transaction is open; the same failures. */
    static Store below(EntityManager em) {
        try {
            Below lent = em.callWithConnection(Store::lookingAt);
            boolean byUnwrapping = lent == null;
            SupportedDatabase database = lookedUp(lent == null ? lookAt(em.unwrap(Connection.class)) : lent);
            return new Store(database, byUnwrapping, lockWaitOf(em, database));
        } catch (PersistenceException | SQLException unreachable) {
            throw Failure.unreachable(unreachable);
        }
    }

    private static long lockWaitOf(EntityManager em, SupportedDatabase database) {
        Object[] answer = new OwnSql(em, LockWait.asItIs(database))
                .query(database.askLockWait(), List.of())
                .get(0);
        return ((Number) answer[0]).longValue();
    }

    /** How long the statements of a transaction may wait for locks. */
    LockWait lockWait(Deadline deadline) {
        return new LockWait(database, lockWaitMillis, deadline);
    }

    /** What a connection says of the other end: the product, and the isolation level at which transactions begin. */
    private record Below(String product, int isolation) {}

    /** Asked while the connection is lent: a provider may take it back at once. */
    private static @Nullable Below lookingAt(@Nullable Connection lent) throws SQLException {
        return lent == null ? null : lookAt(lent);
    }

    private static Below lookAt(Connection connection) throws SQLException {
        return new Below(connection.getMetaData().getDatabaseProductName(), connection.getTransactionIsolation());
    }

    private static SupportedDatabase lookedUp(Below below) {
        return SupportedDatabases.at(below.product(), below.isolation());
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
