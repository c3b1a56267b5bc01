package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Whose persistence context a transaction writes and reads through, and so how it keeps rows of the library from staying in it.
 */
enum ContextOwner {

    /** The library's own, which holds nothing else. */
    LIBRARY {
        @Override
        void settle(EntityManager em) {}

        @Override
        void release(EntityManager em, Collection<?> rows) {
            em.clear();
        }
    },

    /** The host's, which holds what the host has loaded, changed and persisted: none of it is touched. */
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
     * Writes what others have left in the context, before the library adds rows of its own and flushes: what goes wrong here
     * is none of the library's statements.
     */
    abstract void settle(EntityManager em);

    /** Lets go of rows that were read, so that the next read sees the database. */
    abstract void release(EntityManager em, Collection<?> rows);
}
