package io.visioncraft.tck.gallery;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import org.jspecify.annotations.Nullable;

/** A runner that is right until something is overridden. */
abstract class ForwardingTransactions implements TransactionRunner {

    final TransactionRunner right;

    ForwardingTransactions(TransactionRunner right) {
        this.right = right;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        return right.inTransaction(deadline, work);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        return right.reading(deadline, work);
    }

    @Override
    public void foresee(Runnable reads) {
        right.foresee(reads);
    }

    @Override
    public boolean active() {
        return right.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        right.afterCommit(action);
    }
}
