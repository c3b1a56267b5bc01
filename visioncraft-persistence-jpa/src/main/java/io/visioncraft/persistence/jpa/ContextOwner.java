package io.visioncraft.persistence.jpa;

import jakarta.persistence.EntityManager;

/**
 * The owner of the persistence context that a transaction uses. It decides what happens to pending changes of the context before
 * the library writes.
 */
enum ContextOwner {

    /** The library: the context holds nothing. */
    LIBRARY {
        @Override
        void flush(EntityManager em) {}
    },

    /** The host: the context holds entities of the host, which stay in it. */
    HOST {
        @Override
        void flush(EntityManager em) {
            em.flush();
        }
    };

    /**
     * Flushes the host's pending changes before the library inserts rows. A failure here is the host's, not of a statement of
     * the library.
     */
    abstract void flush(EntityManager em);
}
