package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What had to be found out about a factory of entity managers.
 *
 * @param database which database is below
 * @param reachedByUnwrapping whether the provider hands out its connection by {@code unwrap}
 */
record Store(SupportedDatabase database, boolean reachedByUnwrapping) {

    /**
     * Looks at the database below a factory of resource-local entity managers.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if it cannot be reached
     * @throws IllegalStateException if it is a database that the library does not know
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
            String product = em.callWithConnection(Store::productBehind);
            return product == null
                    ? new Store(databaseOf(em.unwrap(Connection.class)), true)
                    : new Store(SupportedDatabase.of(product), false);
        } catch (PersistenceException | SQLException unreachable) {
            throw Failure.unreachable(unreachable);
        }
    }

    /** Asked while the connection is lent: a provider may take it back at once. */
    private static @Nullable String productBehind(@Nullable Connection lent) throws SQLException {
        return lent == null ? null : lent.getMetaData().getDatabaseProductName();
    }

    private static SupportedDatabase databaseOf(Connection connection) throws SQLException {
        return SupportedDatabase.of(connection.getMetaData().getDatabaseProductName());
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
