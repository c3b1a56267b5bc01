package io.visioncraft.persistence.jpa;

/**
 * The owner of the persistence context that a transaction uses. It decides what happens to pending changes of the context before
 * the library writes.
 */
enum ContextOwner {

    /** The library: the context holds nothing. */
    LIBRARY {
        @Override
        void flush(Lender lender) {}
    },

    /** The host: the context holds entities of the host, which stay in it. */
    HOST {
        @Override
        void flush(Lender lender) {
            lender.flush();
        }
    };

    /**
     * Flushes the host's pending changes before the library inserts rows. A failure here is the host's, not of a statement of
     * the library.
     */
    abstract void flush(Lender lender);
}
