package io.visioncraft.persistence.jpa;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.StoreCodes;
import org.jspecify.annotations.Nullable;

/** The works that run in a transaction, and whether it can commit. Not thread-safe; belongs to one transaction. */
final class TransactionState {

    private final Runnable whenDoomed;
    private int works;
    private int readings;
    private boolean onlyReads;
    private boolean doomed;
    private boolean broken;

    /** @param whenDoomed runs once, when the transaction must no longer commit */
    TransactionState(Runnable whenDoomed) {
        this.whenDoomed = whenDoomed;
    }

    void beginWork() {
        works++;
    }

    void endWork() {
        works--;
    }

    /** The number of works that are running, each nested in the one before. */
    int works() {
        return works;
    }

    void beginReading() {
        readings++;
    }

    void endReading() {
        readings--;
    }

    /** Marks the transaction as begun for work that only reads: nothing in it can be half done. */
    void readsOnly() {
        onlyReads = true;
    }

    /** Records that work inside has failed: the transaction never commits, unless it only reads. */
    void failed() {
        if (!onlyReads) {
            doom();
        }
    }

    /** Whether the running work only reads. */
    boolean reading() {
        return readings > 0;
    }

    void requireWriting() {
        if (reading()) {
            throw new IllegalStateException(
                    "Work that only reads begins no transaction, takes no guard and writes nothing");
        }
    }

    /** Dooms the transaction: it never commits. */
    void doom() {
        if (!doomed) {
            doomed = true;
            whenDoomed.run();
        }
    }

    /** Records that a statement has failed: the transaction refuses all others and never commits. */
    void breakOff() {
        broken = true;
        doom();
    }

    void requireUsable() {
        if (broken) {
            throw rolledBack(null);
        }
    }

    void requireCommittable() {
        if (doomed) {
            throw rolledBack(null);
        }
    }

    /** Returns the rejection for work in a transaction that cannot commit. */
    static ConflictException rolledBack(@Nullable Throwable cause) {
        return ConflictException.transientClash(
                StoreCodes.ROLLED_BACK, "The transaction was rolled back, because work inside it had failed", cause);
    }
}
