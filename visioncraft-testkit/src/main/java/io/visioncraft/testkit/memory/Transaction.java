package io.visioncraft.testkit.memory;

import io.visioncraft.spi.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One open transaction: its uncommitted writes and the actions at its end. In work that only reads and has no transaction, an
 * object of this class takes its place and never commits. Belongs to one thread.
 */
final class Transaction {

    private final Map<Table<?, ?>, Writes<?, ?>> writes = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>(1);
    private final List<Runnable> atEnd = new ArrayList<>(1);
    private final Deadline deadline;
    private final boolean alone;
    private int readings;
    private boolean doomed;

    Transaction(Deadline deadline) {
        this(deadline, false);
    }

    private Transaction(Deadline deadline, boolean alone) {
        this.deadline = deadline;
        this.alone = alone;
        this.readings = alone ? 1 : 0;
    }

    /** No transaction, for work that only reads. */
    static Transaction forReading(Deadline deadline) {
        return new Transaction(deadline, true);
    }

    /** Whether it is none. */
    boolean alone() {
        return alone;
    }

    /** Work that only reads begins within it. */
    void beginReading() {
        readings++;
    }

    void endReading() {
        readings--;
    }

    void requireWriting() {
        if (readings > 0) {
            throw new IllegalStateException(
                    "Work that only reads begins no transaction, takes no guard and writes nothing");
        }
    }

    /** Work that only reads can be refused for the time alone: nothing is half done. */
    void requireTime() {
        if (readings > 0) {
            deadline.requireNotPassed();
        }
    }

    /** Until when it may wait. */
    Deadline deadline() {
        return deadline;
    }

    /** What it has written to a table, null if it is nothing. */
    @SuppressWarnings("unchecked") // as below
    <K, R> @Nullable Writes<K, R> writesOf(Table<K, R> table) {
        return (Writes<K, R>) writes.get(table);
    }

    @SuppressWarnings("unchecked") // a table's writes are filed under the table that made them
    <K, R> Writes<K, R> writesTo(Table<K, R> table) {
        return (Writes<K, R>) writes.computeIfAbsent(table, Table::newWrites);
    }

    /** Work inside has failed: it can no longer commit. */
    void doom() {
        doomed = true;
    }

    boolean doomed() {
        return doomed;
    }

    /** Registers an action after the commit. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Registers an action at the end, committed or not: it gives locks back. */
    void atEnd(Runnable action) {
        atEnd.add(action);
    }

    /** Applies all writes or, by throwing, none. Called by one transaction at a time. */
    void commit() {
        writes.values().forEach(Writes::check);
        writes.values().forEach(Writes::apply);
    }

    void end() {
        atEnd.forEach(Runnable::run);
    }

    List<Runnable> committedActions() {
        return afterCommit;
    }
}
