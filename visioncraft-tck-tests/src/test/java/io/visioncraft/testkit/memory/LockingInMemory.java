package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Guards;
import io.visioncraft.tck.gallery.Intercepted;
import io.visioncraft.tck.gallery.Intercepted.Call;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory as one that locks whole tables: who reads keeps writers away, who writes keeps everybody away, to the end
 * of the transaction. Only the queue and the outbox are claimed from past locks, as databases do that skip locked rows. A
 * correct adapter; it is there to show that the contract asks no store not to wait.
 */
final class LockingInMemory {

    private final TableLocks locks = new TableLocks();
    private final Transactions transactions;

    private LockingInMemory(Transactions transactions) {
        this.transactions = transactions;
    }

    static Persistence create() {
        InMemoryPersistence store = InMemoryPersistence.create();
        LockingInMemory locking = new LockingInMemory((Transactions) store.transactions());
        return Intercepted.over(store, store.transactions(), locking.over(store.guards()), locking::around);
    }

    private Guards over(Guards guards) {
        return guard -> {
            locks.take(transactions.current(), "guard " + guard.key(), true);
            guards.hold(guard);
        };
    }

    private @Nullable Object around(Call call) throws Throwable {
        Transaction mine = transactions.current();
        if (!call.is("desks", "firstQueued") && !call.is("events", "claim")) {
            if (call.port().equals("services")) {
                locks.take(mine, "categories", false);
            }
            locks.take(mine, call.port(), call.writes());
        }
        return call.proceed();
    }
}
