package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A store in which whoever makes one of its calls locks all others out of it, from the call to the end of the transaction. */
final class Queueing {

    private static final long LOCK_TIMEOUT_MILLIS = 300;
    private static final long LONG_MILLIS = 60_000;

    private final InMemoryPersistence right = InMemoryPersistence.create();
    private final Semaphore lock = new Semaphore(1);

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);

    private final long patienceMillis;

    private Queueing(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    static Persistence at(String port, String method) {
        return at(port, method, LOCK_TIMEOUT_MILLIS);
    }

    /** The same, which waits longer than any deadline. */
    static Persistence patientlyAt(String port, String method) {
        return at(port, method, LONG_MILLIS);
    }

    private static Persistence at(String port, String method, long patienceMillis) {
        Queueing store = new Queueing(patienceMillis);
        return Intercepted.over(store.right, store.new Runner(), store.right.guards(), call -> {
            if (call.is(port, method)) {
                store.take();
            }
            return call.proceed();
        });
    }

    private void take() throws InterruptedException {
        if (mine.get()) {
            return;
        }
        if (!lock.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
            throw ConflictException.transientClash(StoreCodes.CLASH, "The row is locked", null);
        }
        mine.set(true);
    }

    private final class Runner extends ForwardingTransactions {

        Runner() {
            super(Queueing.this.right.transactions());
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            try {
                return super.inTransaction(deadline, work);
            } finally {
                if (!active() && mine.get()) {
                    mine.remove();
                    lock.release();
                }
            }
        }
    }
}
