package io.visioncraft.persistence.jpa;

import java.util.List;

/**
 * SQL that says how long a statement may wait for a lock.
 *
 * @param sql what says it
 * @param form where it stands
 * @param parameters its parameters by position
 */
record LockBound(String sql, Form form, List<Object> parameters) {

    enum Form {
        /** A statement of its own, which holds for the connection and has to be put back. */
        ALONE,
        /** A statement in front of another, sent with it, which answers a value and holds for the transaction. */
        IN_FRONT,
        /** Words in front of the one statement that they hold for. */
        PREFIX
    }
}
