package io.visioncraft.testkit.memory;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.StoreCodes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Locks that readers share and writers do not, held to the end of the transaction. Who would close a circle of transactions
 * that wait for one another is refused.
 */
final class TableLocks {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Map<String, Set<Transaction>> readers = new HashMap<>();
    private final Map<String, Transaction> writers = new HashMap<>();
    private final Map<Transaction, Set<Transaction>> waitsFor = new HashMap<>();
    private final Set<Transaction> known = new HashSet<>();

    /** Takes a lock for a transaction, which is doomed if it cannot be had. */
    void take(Transaction mine, String key, boolean exclusive) {
        try {
            if (waitAndTake(mine, key, exclusive)) {
                mine.atEnd(() -> release(mine));
            }
        } catch (ConflictException refused) {
            mine.doom();
            throw refused;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Takes the lock; true if it is the transaction's first one. */
    private synchronized boolean waitAndTake(Transaction mine, String key, boolean exclusive)
            throws InterruptedException {
        long patience = mine.deadline()
                .left()
                .map(left -> Math.min(left.toNanos(), PATIENCE_NANOS))
                .orElse(PATIENCE_NANOS);
        long deadline = System.nanoTime() + patience;
        try {
            for (Set<Transaction> others = inTheWay(mine, key, exclusive);
                    !others.isEmpty();
                    others = inTheWay(mine, key, exclusive)) {
                waitsFor.put(mine, others);
                long left = deadline - System.nanoTime();
                if (left <= 0 || leadsTo(mine, others, new HashSet<>())) {
                    throw ConflictException.transientClash(
                            StoreCodes.CLASH, "Two transactions wait for each other at " + key, null);
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            waitsFor.remove(mine);
        }
        if (exclusive) {
            writers.put(key, mine);
        } else {
            readers.computeIfAbsent(key, any -> new HashSet<>()).add(mine);
        }
        return known.add(mine);
    }

    private Set<Transaction> inTheWay(Transaction mine, String key, boolean exclusive) {
        Set<Transaction> others = new HashSet<>();
        if (writers.containsKey(key)) {
            others.add(writers.get(key));
        }
        if (exclusive) {
            others.addAll(readers.getOrDefault(key, Set.of()));
        }
        others.remove(mine);
        return others;
    }

    private boolean leadsTo(Transaction mine, Set<Transaction> from, Set<Transaction> seen) {
        for (Transaction one : from) {
            if (one == mine || (seen.add(one) && leadsTo(mine, waitsFor.getOrDefault(one, Set.of()), seen))) {
                return true;
            }
        }
        return false;
    }

    private synchronized void release(Transaction mine) {
        writers.values().removeIf(mine::equals);
        readers.values().forEach(holders -> holders.remove(mine));
        known.remove(mine);
        notifyAll();
    }
}
