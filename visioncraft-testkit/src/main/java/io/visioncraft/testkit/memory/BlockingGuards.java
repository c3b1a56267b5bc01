package io.visioncraft.testkit.memory;

import io.visioncraft.error.ConflictException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.StoreCodes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lock per key, held to the end of the transaction. A circle of transactions that wait for one another is found at once
 * and broken by refusing the one that would close it.
 */
final class BlockingGuards implements Guards {

    private final Transactions transactions;
    private final long patienceNanos;
    private final Map<String, Transaction> holders = new HashMap<>();
    private final Map<Transaction, String> waiting = new HashMap<>();

    BlockingGuards(Transactions transactions, Duration patience) {
        this.transactions = transactions;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public void hold(Guard guard) {
        Transaction mine = transactions.writing();
        String key = guard.key();
        try {
            if (take(mine, key)) {
                mine.atEnd(() -> release(key));
            }
        } catch (ConflictException refused) {
            mine.doom();
            throw refused;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            mine.doom();
            throw UnavailableException.causedBy(
                    StoreCodes.STORE_UNAVAILABLE, "Interrupted while waiting at the guard " + key, interrupted);
        }
    }

    /** Whether a transaction holds that key. */
    synchronized boolean holds(Transaction transaction, String key) {
        return holders.get(key) == transaction;
    }

    /** Waits for the key and takes it; false if the transaction has it already. */
    private synchronized boolean take(Transaction mine, String key) throws InterruptedException {
        if (holders.get(key) == mine) {
            return false;
        }
        long end = System.nanoTime() + patience(mine.deadline());
        waiting.put(mine, key);
        try {
            while (holders.containsKey(key)) {
                if (closesCircle(mine)) {
                    throw clash("Two transactions wait for each other at the guard " + key);
                }
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw clash("The guard " + key + " could not be had in time");
                }
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            holders.put(key, mine);
            return true;
        } finally {
            waiting.remove(mine);
        }
    }

    private long patience(Deadline deadline) {
        return deadline.left()
                .map(left -> Math.min(left.toNanos(), patienceNanos))
                .orElse(patienceNanos);
    }

    private boolean closesCircle(Transaction mine) {
        Transaction other = holderThat(mine);
        while (other != null && other != mine) {
            other = holderThat(other);
        }
        return other == mine;
    }

    /** The transaction that holds the key that another waits for. */
    private @Nullable Transaction holderThat(Transaction waits) {
        String key = waiting.get(waits);
        return key == null ? null : holders.get(key);
    }

    private synchronized void release(String key) {
        holders.remove(key);
        notifyAll();
    }

    private static ConflictException clash(String message) {
        return ConflictException.transientClash(StoreCodes.CLASH, message, null);
    }
}
