package io.visioncraft.tck.crash;

import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Broken on purpose: a transaction that fails keeps its guards, until {@link #letGo}. Used by one thread. */
final class ClingingGuards extends ForwardingPersistence {

    private final List<Guard> held = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);

    ClingingGuards() {
        super(InMemoryPersistence.create(Duration.ofMillis(1)));
    }

    void letGo() {
        letGo.countDown();
    }

    @Override
    public Guards guards() {
        Guards guards = super.guards();
        return guard -> {
            guards.hold(guard);
            held.add(guard);
        };
    }

    @Override
    public TransactionRunner transactions() {
        return new Clinging(super.transactions());
    }

    private final class Clinging implements TransactionRunner {

        private final TransactionRunner runner;

        Clinging(TransactionRunner runner) {
            this.runner = runner;
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            boolean done = false;
            try {
                T answer = runner.inTransaction(deadline, work);
                done = true;
                return answer;
            } finally {
                List<Guard> kept = List.copyOf(held);
                held.clear();
                if (!done && !kept.isEmpty()) {
                    cling(kept);
                }
            }
        }

        private void cling(List<Guard> guards) {
            CountDownLatch taken = new CountDownLatch(1);
            Thread thread = new Thread(() -> runner.inTransaction(() -> {
                guards.forEach(ClingingGuards.super.guards()::hold);
                taken.countDown();
                awaitFor(letGo);
                return guards;
            }));
            thread.setDaemon(true);
            thread.start();
            awaitFor(taken);
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

    private static void awaitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
