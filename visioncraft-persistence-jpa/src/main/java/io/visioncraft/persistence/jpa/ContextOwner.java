package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * The owner of the persistence context that a transaction uses. It decides how rows of the library leave the context.
 */
enum ContextOwner {

    /** The library: the context holds no other rows and can be cleared. */
    LIBRARY {
        @Override
        void settle(EntityManager em) {}

        @Override
        void release(EntityManager em, Collection<?> rows) {
            em.clear();
        }
    },

    /** The host: the context also holds entities of the host, which stay in it. */
    HOST {
        @Override
        void settle(EntityManager em) {
            em.flush();
        }

        @Override
        void release(EntityManager em, Collection<?> rows) {
            rows.forEach(em::detach);
        }
    };

    /**
     * Flushes the host's pending changes before the library inserts rows. A failure here is the host's, not of a statement of
     * the library.
     */
    abstract void settle(EntityManager em);

    /** Detaches rows that were read, so that the next read sees the database. */
    abstract void release(EntityManager em, Collection<?> rows);
}
