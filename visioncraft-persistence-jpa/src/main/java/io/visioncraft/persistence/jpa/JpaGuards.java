package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;

/**
 * Guards as rows of {@code vc_guard}. Thread-safe.
 *
 * <ul>
 *   <li>A transaction holds a guard by updating its row, which locks the row until the transaction ends. In a cluster in which
 *       several nodes write, the second of two holders fails at its commit. A row that is only read for update guards nothing
 *       there.
 *   <li>The row is inserted when its key is first held. Two transactions that insert it at once wait for each other and do not
 *       fail.
 *   <li>A series of numbers that has begun needs no such row: the statement that reads the series locks its row, and taking a
 *       number writes it. A series that has not begun is guarded by a row of {@code vc_guard}. Since another transaction may
 *       have begun the series during the wait, its row is then locked as well.
 * </ul>
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
        if (statements.hold(HOLD, key) == 0) {
            database.heldWhileMaking(key).ifPresent(making -> statements.executeNative(HOLD, making));
            statements.executeNative(database.makeGuard(), key);
        }
    }
}
