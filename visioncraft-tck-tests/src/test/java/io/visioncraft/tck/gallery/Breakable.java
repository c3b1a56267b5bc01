package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.memory.Doomed;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory as one that can be cut off, and whose rows can be damaged. As it is, it answers as it should; a fault
 * overrides one of the answers. Thread-safe.
 */
class Breakable {

    /** Where the line is cut. */
    enum Cut {
        NOT,
        OFF,
        AT_COMMIT
    }

    private final InMemoryPersistence right = InMemoryPersistence.create();
    private final Persistence store = Intercepted.over(right, new Runner(), this::hold, this::around);
    private final Set<Id> damaged = ConcurrentHashMap.newKeySet();
    private volatile Cut cut = Cut.NOT;

    Persistence store() {
        return store;
    }

    final void cut(Cut next) {
        cut = next;
    }

    final void corrupt(Id id) {
        damaged.add(id);
    }

    /** What a call answers while the store is cut off. */
    @Nullable
    Object whileCutOff(Intercepted.Call call) throws Throwable {
        throw UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The line is cut", null);
    }

    /** What a commit answers whose confirmation is lost. */
    RuntimeException unconfirmed() {
        return UnavailableException.causedBy(StoreCodes.OUTCOME_UNKNOWN, "The line was cut at commit", null);
    }

    /** What finding a damaged row answers. */
    Object damaged(String type, Id id) {
        throw StoreCodes.CORRUPT_RECORD.rejection("The row makes no record", "type", type, "id", id);
    }

    /** What the store remembers of a call that it failed at. */
    void failed() {
        Doomed.transactionOf(right);
    }

    /** What becomes of reads that are foreseen. */
    void foresee(Runnable reads) {
        right.transactions().foresee(reads);
    }

    private void hold(Guard guard) {
        if (cut == Cut.OFF) {
            throw UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The line is cut", null);
        }
        right.guards().hold(guard);
    }

    private @Nullable Object around(Intercepted.Call call) throws Throwable {
        try {
            return answered(call);
        } catch (UnavailableException failed) {
            failed();
            throw failed;
        }
    }

    private @Nullable Object answered(Intercepted.Call call) throws Throwable {
        if (cut == Cut.OFF) {
            return whileCutOff(call);
        }
        if (call.method().getName().equals("find") && call.arguments()[0] instanceof Id id && damaged.contains(id)) {
            return damaged(call.port().equals("orders") ? "order" : "user", id);
        }
        return call.proceed();
    }

    /** Loses the confirmation of a commit. */
    private final class Runner extends ForwardingTransactions {

        Runner() {
            super(Breakable.this.right.transactions());
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            T answer = super.inTransaction(deadline, work);
            if (cut == Cut.AT_COMMIT && !active()) {
                cut = Cut.NOT;
                throw unconfirmed();
            }
            return answer;
        }

        @Override
        public void foresee(Runnable reads) {
            Breakable.this.foresee(reads);
        }
    }
}
