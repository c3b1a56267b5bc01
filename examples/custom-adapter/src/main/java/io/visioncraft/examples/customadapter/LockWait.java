package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.Deadline;
import org.jdbi.v3.core.Handle;

/** How long statements wait for a lock: H2 knows it for the connection, which is put back as it was. Used by one thread. */
final class LockWait {

    private final Handle sql;
    private final Deadline deadline;
    private long usual = -1;
    private long current;

    LockWait(Handle sql, Deadline deadline) {
        this.sql = sql;
        this.deadline = deadline;
    }

    /** Lets the next statement wait for what is left until the deadline, if it would wait longer. */
    void bound() {
        deadline.left().ifPresent(left -> {
            deadline.requireNotPassed();
            if (usual < 0) {
                usual = sql.select("SELECT LOCK_TIMEOUT()").mapTo(Long.class).one();
                current = usual;
            }
            long millis = left.toMillis() + 1;
            if (millis < current) {
                set(millis);
            }
        });
    }

    void putBack() {
        if (usual >= 0 && current != usual) {
            set(usual);
        }
    }

    private void set(long millis) {
        sql.execute("SET LOCK_TIMEOUT " + millis);
        current = millis;
    }
}
