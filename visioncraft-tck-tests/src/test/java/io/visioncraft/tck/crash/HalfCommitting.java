package io.visioncraft.tck.crash;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Broken on purpose: rolls back on exceptions, but not on errors. */
final class HalfCommitting extends ForwardingPersistence {

    HalfCommitting() {
        super(InMemoryPersistence.create());
    }

    @Override
    public TransactionRunner transactions() {
        return new CommittingOnErrors(super.transactions());
    }

    private record CommittingOnErrors(TransactionRunner runner) implements TransactionRunner {

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            List<T> answers = new ArrayList<>();
            List<Error> errors = new ArrayList<>();
            runner.inTransaction(deadline, () -> {
                try {
                    answers.add(work.run());
                } catch (Error committed) {
                    errors.add(committed);
                }
                return answers;
            });
            for (Error error : errors) {
                throw error;
            }
            return answers.get(0);
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work)
                throws X {
            return runner.reading(deadline, work);
        }

        @Override
        public void foresee(Runnable reads) {
            runner.foresee(reads);
        }

        @Override
        public boolean active() {
            return runner.active();
        }

        @Override
        public void afterCommit(Runnable action) {
            runner.afterCommit(action);
        }
    }
}
