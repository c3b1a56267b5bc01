package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory as one that reads at once what is foreseen, unless the transaction has written, and answers the
 * next question out of it. It reads beside the transaction, which would else know the record from then on. A correct
 * adapter but for its flaw. Thread-safe.
 */
final class Foreseeing extends ForwardingTransactions {

    /** What may be wrong with it. */
    enum Flaw {
        NONE,
        /** Its own writes do not matter to it. */
        WRITES,
        /** Guards do not matter to it. */
        GUARDS,
        /** It does not look at what is foreseen, and takes it for looked at. */
        LOOKS,
        /** The end of a transaction or reading does not matter to it. */
        ENDS
    }

    private final Flaw flaw;

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Map<List<Object>, Optional<Object>>> known = ThreadLocal.withInitial(HashMap::new);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> noting = ThreadLocal.withInitial(() -> false);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> wrote = ThreadLocal.withInitial(() -> false);

    private Foreseeing(TransactionRunner right, Flaw flaw) {
        super(right);
        this.flaw = flaw;
    }

    static Persistence with(Flaw flaw) {
        InMemoryPersistence store = InMemoryPersistence.create();
        Foreseeing foreseeing = new Foreseeing(store.transactions(), flaw);
        return Intercepted.over(
                store, foreseeing, guard -> foreseeing.hold(store, guard), call -> foreseeing.answer(store, call));
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
            throws X {
        try {
            return super.inTransaction(deadline, work);
        } finally {
            forgetUnless(Flaw.ENDS);
            if (!active()) {
                wrote.remove();
            }
        }
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T reading(Deadline deadline, Work<T, X> work) throws X {
        try {
            return super.reading(deadline, work);
        } finally {
            forgetUnless(Flaw.ENDS);
        }
    }

    @Override
    public void foresee(Runnable reads) {
        noting.set(true);
        try {
            reads.run();
        } finally {
            noting.remove();
        }
    }

    private void hold(Persistence store, Guard guard) {
        store.guards().hold(guard);
        forgetUnless(Flaw.GUARDS);
    }

    private @Nullable Object answer(Persistence store, Call call) throws Throwable {
        List<Object> question = List.of(call.port(), call.method().getName(), Arrays.asList(call.arguments()));
        if (noting.get()) {
            if (wrote.get()) {
                return call.proceed();
            }
            Object read = Broken.alone(store, call);
            Object answer = flaw == Flaw.LOOKS && read instanceof Optional ? Optional.empty() : read;
            known.get().put(question, Optional.ofNullable(answer));
            return answer;
        }
        if (call.writes()) {
            wrote.set(true);
            forgetUnless(Flaw.WRITES);
        }
        Optional<Object> before = known.get().remove(question);
        return before != null && before.isPresent() ? before.get() : call.proceed();
    }

    private void forgetUnless(Flaw exempt) {
        if (flaw != exempt) {
            known.remove();
        }
    }
}
