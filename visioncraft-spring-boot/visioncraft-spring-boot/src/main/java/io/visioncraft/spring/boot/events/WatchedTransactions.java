package io.visioncraft.spring.boot.events;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a relay, which remember since when they fail. A relay begins one at least with each round. A clash with
 * another transaction is no failure. Thread-safe.
 */
final class WatchedTransactions implements TransactionRunner {

    private final TransactionRunner store;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> failingSince = new AtomicReference<>();

    WatchedTransactions(TransactionRunner store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@return the instant of the first failure since the last success; null if the last one succeeded} */
    @Nullable
    Instant failingSince() {
        return failingSince.get();
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        boolean answered = false;
        try {
            T result = store.inTransaction(deadline, work);
            answered = true;
            return result;
        } catch (ConflictException clash) {
            answered = true;
            throw clash;
        } finally {
            if (answered) {
                failingSince.set(null);
            } else {
                failingSince.compareAndSet(null, clock.instant());
            }
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        return store.reading(deadline, work);
    }

    @Override
    public void foresee(Runnable reads) {
        store.foresee(reads);
    }

    @Override
    public boolean active() {
        return store.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        store.afterCommit(action);
    }
}
