package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import org.jdbi.v3.core.Handle;

/** Guards as rows that stay locked to the end of the transaction. A row is made when its key is first held. Thread-safe. */
final class RowGuards implements Guards {

    private final Transactions transactions;

    RowGuards(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void hold(Guard guard) {
        transactions.sql(sql -> {
            if (!lock(sql, guard)) {
                // MERGE and not INSERT: of two that make the row at once, the later one waits and then finds it
                sql.execute("MERGE INTO vc_guard (guard_key) KEY (guard_key) VALUES (?)", guard.key());
                lock(sql, guard);
            }
            return guard;
        });
    }

    private static boolean lock(Handle sql, Guard guard) {
        return sql.select("SELECT guard_key FROM vc_guard WHERE guard_key = ? FOR UPDATE", guard.key())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
