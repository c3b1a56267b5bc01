package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Deadline;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that holds writes back on the way to the right one, as a session does that is flushed late, and does so wrongly. */
final class HeldBack {

    /** What is wrong with it. */
    enum Flaw {
        /** Queries do not see what is held back. */
        READS,
        /** Some writes are stored for good before the others are decided. */
        TOO_EARLY,
        /** What a failed transaction held back stays on the thread. */
        LEAKS,
        /** All threads hold back in one place. */
        SHARED,
        /** Versions are compared when a record is held back, and no more when it is written. */
        VERSIONS
    }

    private final InMemoryPersistence right = InMemoryPersistence.create();
    private final Flaw flaw;
    private final List<Call> shared = new ArrayList<>();

    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<List<Call>> own = ThreadLocal.withInitial(ArrayList::new);

    private HeldBack(Flaw flaw) {
        this.flaw = flaw;
    }

    static Persistence flawed(Flaw flaw) {
        HeldBack store = new HeldBack(flaw);
        return Intercepted.over(store.right, store.new Runner(), store.right.guards(), store::around);
    }

    private @Nullable Object around(Call call) throws Throwable {
        boolean held = call.writes()
                && right.transactions().active()
                && call.arguments()[0] instanceof Aggregate<?>
                && (flaw != Flaw.TOO_EARLY || call.port().equals("payments"));
        if (!held) {
            return call.proceed();
        }
        if (flaw == Flaw.VERSIONS) {
            requireVersion(call);
        }
        synchronized (shared) {
            queue().add(call);
        }
        return null;
    }

    private void requireVersion(Call call) {
        Aggregate<?> record = (Aggregate<?>) call.arguments()[0];
        if (stored(call) != record.version() - 1) {
            throw StaleAggregateException.onSave(record.aggregateType(), record.id(), record.version() - 1);
        }
    }

    @SuppressWarnings("unchecked") // the record is one of the repository's
    private static long stored(Call call) {
        Id id = ((Aggregate<?>) call.arguments()[0]).id();
        return ((AggregateRepository<?, Id>) call.repository())
                .find(id)
                .map(Aggregate::version)
                .orElse(0L);
    }

    private List<Call> queue() {
        return flaw == Flaw.SHARED ? shared : own.get();
    }

    private void flush() {
        List<Call> queue = queue();
        synchronized (shared) {
            List<Call> due = List.copyOf(queue);
            queue.clear();
            due.forEach(this::write);
        }
    }

    private void write(Call call) {
        try {
            if (flaw == Flaw.TOO_EARLY) {
                Broken.alone(right, call);
            } else if (flaw == Flaw.VERSIONS) {
                Broken.saveInstead(call, ((Aggregate<?>) call.arguments()[0]).atVersion(stored(call) + 1));
            } else {
                call.proceed();
            }
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Runner extends ForwardingTransactions {

        Runner() {
            super(HeldBack.this.right.transactions());
        }

        @Override
        public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                throws X {
            if (active()) {
                return super.inTransaction(deadline, work);
            }
            boolean done = false;
            try {
                T answer = super.inTransaction(deadline, () -> {
                    T result = work.run();
                    flush();
                    return result;
                });
                done = true;
                return answer;
            } finally {
                if (!done && flaw != Flaw.LEAKS && flaw != Flaw.SHARED) {
                    queue().clear();
                }
            }
        }
    }
}
