package io.visioncraft.examples.customadapter;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * One open transaction, or work that only reads without one, on a connection of its own. Belongs to the thread that began it.
 */
final class Transaction {

    private final Handle handle;
    private final Deadline deadline;
    private final List<Runnable> actions = new ArrayList<>();
    private final boolean alone;
    private int readings;
    private long usualWait = -1;
    private boolean doomed;
    private boolean committed;

    /** Begins a transaction, unless it only reads alone, and gives the connection back if that fails. */
    Transaction(Handle handle, Deadline deadline, boolean alone) {
        this.handle = handle;
        this.deadline = deadline;
        this.alone = alone;
        this.readings = alone ? 1 : 0;
        try {
            if (!alone) {
                handle.begin();
            }
        } catch (JdbiException failed) {
            end();
            throw failed;
        }
    }

    /** Work that only reads can be refused for the time alone: nothing is half done. */
    void requireTime() {
        if (readings > 0) {
            deadline.requireNotPassed();
        }
    }

    /** The connection, on which the next statement waits for locks no longer than the deadline allows. */
    Handle handle() {
        if (alone) {
            return handle; // a read waits for nobody
        }
        deadline.left().ifPresent(left -> {
            deadline.requireNotPassed();
            if (usualWait < 0) {
                usualWait =
                        handle.select("SELECT LOCK_TIMEOUT()").mapTo(Long.class).one();
            }
            waitFor(Math.min(usualWait, left.toMillis() + 1));
        });
        return handle;
    }

    /** H2 knows it for the connection, so it is put back at the end. */
    private void waitFor(long millis) {
        handle.execute("SET LOCK_TIMEOUT " + millis);
    }

    /** Whether there is no transaction. */
    boolean alone() {
        return alone;
    }

    void beginReading() {
        readings++;
    }

    void endReading() {
        readings--;
    }

    void requireWriting() {
        if (readings > 0) {
            throw new IllegalStateException("Work that only reads begins no transaction and writes or locks nothing");
        }
    }

    /** Something inside has failed: it can no longer commit, whoever catches the failure. */
    void doom() {
        doomed = true;
    }

    void afterCommit(Runnable action) {
        actions.add(action);
    }

    void commit() {
        if (doomed) {
            throw ConflictException.transientClash(
                    StoreCodes.ROLLED_BACK, "The transaction was rolled back, because work inside it had failed", null);
        }
        try {
            if (!alone) {
                handle.commit();
            }
            committed = true;
        } catch (JdbiException failed) {
            throw Failure.of(failed).atCommit();
        }
    }

    /** Rolls back what was not committed and gives the connection back. Throws nothing: what went wrong is known already. */
    void end() {
        try (handle) {
            if (usualWait >= 0) {
                waitFor(usualWait);
            }
            if (!committed && !alone) {
                handle.rollback();
            }
        } catch (JdbiException lost) {
            // a database rolls back by itself when it loses a connection
        }
    }

    /** Runs what was to follow the commit; what one action throws reaches neither the caller nor the next action. */
    void runActions() {
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (Throwable ignored) {
                // the change has happened, and nobody can take it back
            }
        }
    }
}
