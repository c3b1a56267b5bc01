package io.visioncraft.persistence.jpa;

import java.util.List;

/**
 * SQL that bounds how long a statement waits for a lock.
 *
 * @param sql the SQL
 * @param form how it is combined with the statement
 * @param parameters its parameters by position
 */
record LockBound(String sql, Form form, List<Object> parameters) {

    Command command() {
        return new Command(sql, parameters);
    }

    enum Form {
        /** A separate statement. It holds for the connection and must be undone. */
        ALONE,
        /** A query that is sent together with the statement, in front of it. It holds for the transaction. */
        IN_FRONT,
        /** A prefix of the statement. It holds for that statement only. */
        PREFIX
    }
}
