package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner.Work;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that the library begins through the host, because none is open. An exception of the work reaches the caller
 * unwrapped, even if the host's transactions wrap it. Any other exception of the host comes from the begin or the commit. Used
 * once, by one thread.
 *
 * @param <T> the result of the work
 * @param <X> the checked exception of the work
 */
final class BegunTransaction<T extends @Nullable Object, X extends Exception> {

    private final JoinedTransactions transactions;
    private final Deadline deadline;
    private final Work<T, X> work;
    private final List<T> answer = new ArrayList<>();
    private @Nullable OpenTransaction transaction;
    private @Nullable Throwable thrown;

    BegunTransaction(JoinedTransactions transactions, Deadline deadline, Work<T, X> work) {
        this.transactions = transactions;
        this.deadline = deadline;
        this.work = work;
    }

    T run(HostTransactions host, SupportedDatabase database) throws X {
        Exception said = null;
        try {
            host.required(this::work);
        } catch (Exception failed) {
            said = failed;
        } finally {
            if (transaction != null) {
                transactions.leave(transaction);
            }
        }
        if (thrown != null) {
            throw ofTheWork(thrown);
        }
        if (said != null) {
            throw transaction == null ? Failure.atBegin(said, database) : Failure.atCommit(said, database);
        }
        if (transaction == null) {
            throw JoinedTransactions.notRun();
        }
        transaction.runCommittedActions();
        return answer.get(0);
    }

    private void work() {
        try {
            transaction = transactions.enter(deadline);
            answer.add(transaction.join(work));
            transaction.finish();
        } catch (RuntimeException | Error failed) {
            failed(failed);
            throw failed;
        } catch (Exception failed) {
            failed(failed);
            throw new UndeclaredThrowableException(failed);
        }
    }

    private void failed(Throwable failed) {
        thrown = failed;
        if (transaction != null) {
            transaction.statements().putBack();
        }
    }

    @SuppressWarnings("unchecked") // an exception of the work is either declared or unchecked
    private X ofTheWork(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (X) thrown;
    }
}
