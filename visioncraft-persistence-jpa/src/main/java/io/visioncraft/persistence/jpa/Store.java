package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A factory of entity managers and what had to be found out about it.
 *
 * @param factory makes entity managers
 * @param database which database is below
 * @param reachedByUnwrapping whether the provider hands out its connection by {@code unwrap}
 */
record Store(EntityManagerFactory factory, SupportedDatabase database, boolean reachedByUnwrapping) {

    /**
     * Looks at the database below a factory.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if it cannot be reached
     * @throws IllegalStateException if the library does not know the database, or its transactions do not begin at READ COMMITTED
     */
    static Store over(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                Connection offered = em.callWithConnection((Connection connection) -> connection);
                Connection used = offered == null ? em.unwrap(Connection.class) : offered;
                return new Store(factory, SupportedDatabases.at(used), offered == null);
            } finally {
                em.getTransaction().rollback();
            }
        } catch (PersistenceException | SQLException unreachable) {
            throw Failure.unreachable(unreachable);
        }
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
