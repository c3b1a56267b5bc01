package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import org.jdbi.v3.core.Handle;

/** Guards as rows that stay locked to the end of the transaction. A row is made when its key is first held. Thread-safe. */
record RowGuards(Transactions transactions) implements Guards {

    @Override
    public void hold(Guard guard) {
        transactions.write(sql -> {
            if (!lock(sql, guard.key())) {
                // H2 finds a deadlock among locks of rows but none among insertions: whoever makes a row holds another
                lock(sql, "making:" + Math.floorMod(guard.key().hashCode(), 256));
                sql.execute("MERGE INTO vc_guard (guard_key) KEY (guard_key) VALUES (?)", guard.key());
                lock(sql, guard.key());
            }
            return guard;
        });
    }

    private static boolean lock(Handle sql, String key) {
        return sql.select("SELECT guard_key FROM vc_guard WHERE guard_key = ? FOR UPDATE", key)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
