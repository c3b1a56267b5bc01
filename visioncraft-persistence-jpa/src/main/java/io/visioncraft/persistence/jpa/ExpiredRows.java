package io.visioncraft.persistence.jpa;

import java.time.Instant;

/** Removes rows by their column {@code expires_at}, the oldest first. Immutable and thread-safe. */
final class ExpiredRows {

    private final String remove;

    /** @param table a table with the columns {@code id} and {@code expires_at} */
    ExpiredRows(String table) {
        // MariaDB limits no subquery of IN, but one within it
        this.remove = "DELETE FROM " + table + " WHERE expires_at < ? AND id IN (SELECT id FROM (SELECT id FROM "
                + table + " WHERE expires_at < ? ORDER BY expires_at, id LIMIT ?) oldest)";
    }

    /** Removes at most {@code limit} rows, none if it is below 1, and returns their number. */
    int remove(Instant before, int limit, OpenTransaction transaction) {
        if (limit < 1) {
            return 0;
        }
        transaction.memory().lookAgain(); // a remembered row may be removed
        return transaction.statements().executeNative(remove, Micros.of(before), Micros.of(before), limit);
    }
}
