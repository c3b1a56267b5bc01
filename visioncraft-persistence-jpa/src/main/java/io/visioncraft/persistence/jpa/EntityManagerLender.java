package io.visioncraft.persistence.jpa;

import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Lends the connection of an entity manager.
 *
 * @param em the library's own, or that of a host
 */
record EntityManagerLender(EntityManager em) implements Lender {

    @Override
    public <T> T lend(ConnectionFunction<Connection, T> work) {
        return em.callWithConnection((@Nullable Connection connection) -> work.apply(transactional(connection)));
    }

    /**
     * Returns the transaction's connection. EclipseLink 5.0 passes null to {@code callWithConnection}, and gives the connection
     * by {@code unwrap}; see {@link ReachedDatabase}.
     */
    private Connection transactional(@Nullable Connection connection) {
        return connection == null ? em.unwrap(Connection.class) : connection;
    }

    @Override
    public void flush() {
        em.flush();
    }

    @Override
    public boolean begun() {
        return em.getTransaction().isActive();
    }

    @Override
    public void commit() {
        em.getTransaction().commit();
    }

    @Override
    public void rollBack() {
        em.getTransaction().rollback();
    }

    @Override
    public void close() {
        em.close();
    }
}
