package io.visioncraft.persistence.jpa;

import java.time.Instant;

/** Removes rows by their column {@code expires_at}, the oldest first. Immutable and thread-safe. */
final class ExpiredRows {

    private final String remove;

    /** Of a table whose rows have an {@code id}. */
    ExpiredRows(String table) {
        // MariaDB limits no subquery of IN, but one within it
        this.remove = "DELETE FROM " + table + " WHERE expires_at < ? AND id IN (SELECT id FROM (SELECT id FROM "
                + table + " WHERE expires_at < ? ORDER BY expires_at, id LIMIT ?) oldest)";
    }

    /** How many were removed; none if the limit is below 1. */
    int remove(Instant before, int limit, OpenTransaction transaction) {
        if (limit < 1) {
            return 0;
        }
        transaction.memory().lookAgain(); // a row that was read before may be among them
        return transaction.statements().executeNative(remove, Micros.of(before), Micros.of(before), limit);
    }
}
