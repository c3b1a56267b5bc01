package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Guards that are locks beside the transactions of the store, and are handled wrongly. */
final class LooseLocks implements Guards {

    /** What is wrong with them. */
    enum Flaw {
        /** They are given back after a commit only. */
        KEPT_ON_FAILURE,
        /** Whoever holds one waits for himself. */
        NOT_REENTRANT,
        /** Two that wait for each other do so until both have lost their patience. */
        DEADLOCKING,
        /** The same, but for the two guards that every store has from the beginning. */
        DEADLOCKING_WHEN_NEW
    }

    private static final long PATIENCE_MILLIS = 200;

    private final InMemoryPersistence store = InMemoryPersistence.create();
    private final Flaw flaw;
    private final Map<String, Semaphore> locks = new ConcurrentHashMap<>();
    private final Runnable bothGiveUp = Meeting.of(2, 2);

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<List<String>> held = ThreadLocal.withInitial(ArrayList::new);

    private LooseLocks(Flaw flaw) {
        this.flaw = flaw;
    }

    static Persistence flawed(Flaw flaw) {
        LooseLocks locks = new LooseLocks(flaw);
        return Intercepted.over(locks.store, locks.new Runner(locks.store.transactions()), locks, Call::proceed);
    }

    @Override
    public void hold(Guard guard) {
        boolean there = guard instanceof Guard.Administrators || guard instanceof Guard.Tree;
        if (flaw == Flaw.DEADLOCKING_WHEN_NEW && there) {
            store.guards().hold(guard);
            return;
        }
        if (flaw != Flaw.DEADLOCKING && flaw != Flaw.DEADLOCKING_WHEN_NEW) {
            store.guards().hold(guard);
        }
        if (flaw == Flaw.NOT_REENTRANT || !held.get().contains(guard.key())) {
            take(guard.key());
        }
    }

    private void take(String key) {
        try {
            if (!locks.computeIfAbsent(key, any -> new Semaphore(1))
                    .tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                bothGiveUp.run();
                throw ConflictException.transientClash(StoreCodes.CLASH, "The guard could not be had in time", null);
            }
            held.get().add(key);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void release() {
        held.get().forEach(key -> Objects.requireNonNull(locks.get(key)).release());
        held.remove();
    }

    private final class Runner extends ForwardingTransactions {

        Runner(TransactionRunner right) {
            super(right);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            if (active()) {
                return super.inTransaction(deadline, work);
            }
            boolean done = false;
            try {
                T answer = super.inTransaction(deadline, work);
                done = true;
                return answer;
            } finally {
                if (done || flaw != Flaw.KEPT_ON_FAILURE) {
                    release();
                }
            }
        }
    }
}
