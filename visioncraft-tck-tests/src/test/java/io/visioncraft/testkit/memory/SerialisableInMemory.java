package io.visioncraft.testkit.memory;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted;
import io.visioncraft.tck.gallery.Intercepted.Call;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory as one whose transactions see it as it was when they began: what was changed since cannot be read any
 * more, and what was read must not have been changed when something is committed; each time the answer is a clash, and often
 * for no better reason than that the same table was meant. A correct adapter; it is there to show that the contract lets a
 * store refuse at any statement and at commit.
 */
final class SerialisableInMemory implements TransactionRunner {

    private final Transactions transactions;
    private final ReentrantLock committing = new ReentrantLock();
    // guarded by committing: how often each table was changed
    private final Map<String, Long> changes = new HashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // a static field would mix the transactions of different stores
    private final ThreadLocal<@Nullable Snapshot> open = new ThreadLocal<>();

    private SerialisableInMemory(Transactions transactions) {
        this.transactions = transactions;
    }

    static Persistence create() {
        InMemoryPersistence store = InMemoryPersistence.create();
        SerialisableInMemory serialisable = new SerialisableInMemory((Transactions) store.transactions());
        return Intercepted.over(store, serialisable, store.guards(), serialisable::around);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        if (transactions.active()) {
            return transactions.inTransaction(deadline, work);
        }
        return transactions.inTransaction(deadline, () -> {
            Snapshot snapshot = begin();
            T answer = work.run();
            validate(snapshot);
            return answer;
        });
    }

    /** Without a transaction there is nothing that it could have read before. */
    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        return transactions.reading(deadline, work);
    }

    @Override
    public void foresee(Runnable reads) {
        transactions.foresee(reads);
    }

    @Override
    public boolean active() {
        return transactions.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    private Snapshot begin() {
        committing.lock();
        try {
            Snapshot snapshot = new Snapshot(Map.copyOf(changes), new HashSet<>(), new HashSet<>());
            open.set(snapshot);
            transactions.current().atEnd(open::remove);
            return snapshot;
        } finally {
            committing.unlock();
        }
    }

    /** From here to the end of the transaction nobody else commits or reads. */
    private void validate(Snapshot snapshot) {
        if (snapshot.written().isEmpty()) {
            return;
        }
        committing.lock();
        transactions.current().atEnd(() -> {
            snapshot.written().forEach(table -> changes.merge(table, 1L, Long::sum));
            committing.unlock();
        });
        Set.copyOf(snapshot.read()).forEach(table -> requireUnchanged(snapshot, table));
    }

    private @Nullable Object around(Call call) throws Throwable {
        transactions.current();
        Snapshot snapshot = open.get();
        committing.lock();
        try {
            if (snapshot == null) {
                return call.proceed();
            }
            if (call.port().equals("services")) {
                requireUnchanged(snapshot, "categories");
            }
            requireUnchanged(snapshot, call.port());
            if (call.writes()) {
                snapshot.written().add(call.port());
            }
            return call.proceed();
        } finally {
            committing.unlock();
        }
    }

    private void requireUnchanged(Snapshot snapshot, String table) {
        if (!changes.getOrDefault(table, 0L).equals(snapshot.changes().getOrDefault(table, 0L))) {
            transactions.current().doom();
            throw ConflictException.transientClash(
                    StoreCodes.CLASH, "The transaction began before a change of " + table, null);
        }
        snapshot.read().add(table);
    }

    /**
     * The store as a transaction sees it.
     *
     * @param changes how often each table had been changed when it began
     * @param read the tables that it read
     * @param written the tables that it wrote
     */
    private record Snapshot(Map<String, Long> changes, Set<String> read, Set<String> written) {}
}
