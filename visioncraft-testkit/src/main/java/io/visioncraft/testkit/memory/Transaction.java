package io.visioncraft.testkit.memory;

import io.visioncraft.spi.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One open transaction: its uncommitted writes and what happens when it ends. Belongs to one thread. */
final class Transaction {

    private final Map<Table<?, ?>, Writes<?, ?>> writes = new LinkedHashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> atEnd = new ArrayList<>();
    private final Deadline deadline;
    private boolean doomed;

    Transaction(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Until when it may wait. */
    Deadline deadline() {
        return deadline;
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

    /** Registers what happens after the commit. */
    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Registers what happens when it ends, committed or not: locks are given back. */
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
