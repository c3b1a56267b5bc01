package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;

/**
 * Guards as rows of {@code vc_guard}. Holding one is writing its row, which locks it for the length of the transaction and,
 * where several nodes of a cluster write, makes the second of two holders fail at its commit: a row that is only read for
 * update guards nothing there. A row is made when its key is first held; two that make it at once wait for each other instead
 * of failing. A series of numbers that has begun is its own guard: its row is locked by the statement that reads it, and
 * whoever takes a number writes it. Until then it is guarded as everything else is, so whoever held that guard while the row
 * was being made locks the row as well. Thread-safe.
 */
final class JpaGuards implements Guards {

    private static final String HOLD = "UPDATE vc_guard SET taken = taken + 1 WHERE guard_key = ?";

    private final Transactions transactions;
    private final SupportedDatabase database;
    private final JpaNumberSeriesRepository series;

    JpaGuards(Transactions transactions, SupportedDatabase database, JpaNumberSeriesRepository series) {
        this.transactions = transactions;
        this.database = database;
        this.series = series;
    }

    @Override
    public void hold(Guard guard) {
        OpenTransaction transaction = transactions.current();
        if (guard instanceof Guard.Series series) {
            if (!this.series.lock(series.series())) {
                holdRow(guard, transaction.statements());
                this.series.lock(series.series());
            }
        } else {
            holdRow(guard, transaction.statements());
        }
        transaction.memory().lookAgain();
    }

    private void holdRow(Guard guard, Statements statements) {
        String key = guard.key();
        if (statements.executeNative(HOLD, key) == 0) {
            database.heldWhileMaking(key).ifPresent(making -> statements.executeNative(HOLD, making));
            statements.executeNative(database.makeGuard(), key);
        }
    }
}
