package io.visioncraft.persistence.jpa;

import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.StoreCodes;
import org.jspecify.annotations.Nullable;

/** Who works in a transaction, and whether it can commit. Not thread-safe; belongs to one transaction. */
final class TransactionState {

    private final Runnable whenDoomed;
    private int works;
    private int readings;
    private boolean onlyReads;
    private boolean doomed;
    private boolean broken;

    /** @param whenDoomed is run once when the transaction must never commit */
    TransactionState(Runnable whenDoomed) {
        this.whenDoomed = whenDoomed;
    }

    void beginWork() {
        works++;
    }

    void endWork() {
        works--;
    }

    /** How many use cases are at work, each inside the one before. */
    int works() {
        return works;
    }

    void beginReading() {
        readings++;
    }

    void endReading() {
        readings--;
    }

    /** Says that the transaction was begun for work that only reads: nothing of it can be half done. */
    void readsOnly() {
        onlyReads = true;
    }

    /** Work inside has failed: the transaction never commits, unless it only reads. */
    void failed() {
        if (!onlyReads) {
            doom();
        }
    }

    /** Whether the work only reads. */
    boolean reading() {
        return readings > 0;
    }

    void requireWriting() {
        if (reading()) {
            throw new IllegalStateException(
                    "Work that only reads begins no transaction, takes no guard and writes nothing");
        }
    }

    /** Makes sure that the transaction never commits. */
    void doom() {
        if (!doomed) {
            doomed = true;
            whenDoomed.run();
        }
    }

    /** A statement has failed: the transaction takes no other and never commits. */
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

    /** What is answered in a transaction that cannot commit. */
    static ConflictException rolledBack(@Nullable Throwable cause) {
        return ConflictException.transientClash(
                StoreCodes.ROLLED_BACK, "The transaction was rolled back, because work inside it had failed", cause);
    }
}
