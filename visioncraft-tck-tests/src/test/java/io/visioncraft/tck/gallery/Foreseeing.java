package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The store in memory as one that reads at once what is foreseen, unless the transaction has written, and answers the
 * next question out of it. It reads beside the transaction, which would else know the record from then on. The first
 * desk of the queue it takes behind the next guard. A correct adapter but for its flaw. Thread-safe.
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
        ENDS,
        /** It tells questions apart by their first arguments alone. */
        ARGUMENTS,
        /** It runs what locks when it is foreseen. */
        LOCKS,
        /** It gives the desk that it took behind a guard whatever the transaction has written since. */
        TAKEN,
        /** It sends what no database takes, and the next statement fails with it. */
        TEXTS,
        /** It takes what failed when it was foreseen for not there. */
        FAILURES,
        /** It knows the same on all threads. */
        THREADS
    }

    private static final List<Object> FIRST_QUEUED = List.of("desks", "firstQueued", List.of());

    private final Flaw flaw;

    private final Map<List<Object>, Optional<Object>> ofAll = new ConcurrentHashMap<>();

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Map<List<Object>, Optional<Object>>> ofThread = ThreadLocal.withInitial(HashMap::new);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> refused = ThreadLocal.withInitial(() -> false);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> noting = ThreadLocal.withInitial(() -> false);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> taking = ThreadLocal.withInitial(() -> false);

    @SuppressWarnings("ThreadLocalUsage") // one for each store
    private final ThreadLocal<Boolean> wrote = ThreadLocal.withInitial(() -> false);

    private Foreseeing(TransactionRunner right, Flaw flaw) {
        super(right);
        this.flaw = flaw;
    }

    static Breakable with(Flaw flaw) {
        return new Breakable() {

            private final Persistence foreseeing = over(super.store(), flaw);

            @Override
            Persistence store() {
                return foreseeing;
            }
        };
    }

    private static Persistence over(Persistence store, Flaw flaw) {
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
            taking.remove();
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
        if (taking.get()) {
            taking.remove();
            known().put(FIRST_QUEUED, Optional.of(store.crm().desks().firstQueued()));
        }
    }

    private @Nullable Object answer(Persistence store, Call call) throws Throwable {
        List<Object> question = question(call);
        if (noting.get()) {
            return noted(store, call, question);
        }
        if (refused.get()) {
            refused.remove();
            throw UnavailableException.untilMended(StoreCodes.STORE_REFUSED, "No database takes that text", null);
        }
        if (call.writes()) {
            wrote.set(true);
            forgetUnless(Flaw.WRITES);
        }
        Optional<Object> before = known().remove(question);
        return before != null && before.isPresent() ? before.get() : call.proceed();
    }

    private @Nullable Object noted(Persistence store, Call call, List<Object> question) throws Throwable {
        if (call.method().getName().equals("firstQueued")) { // locks what it finds
            taking.set(true);
            return flaw == Flaw.LOCKS ? call.proceed() : Optional.empty();
        }
        if (flaw == Flaw.TEXTS && Arrays.toString(call.arguments()).indexOf('\0') >= 0) {
            refused.set(true);
        }
        if (wrote.get()) {
            return call.proceed();
        }
        Object read = readAhead(store, call);
        Object answer = flaw == Flaw.LOOKS && read instanceof Optional ? Optional.empty() : read;
        known().put(question, Optional.ofNullable(answer));
        return answer;
    }

    private @Nullable Object readAhead(Persistence store, Call call) {
        try {
            return Broken.alone(store, call);
        } catch (RuntimeException failed) {
            if (flaw == Flaw.FAILURES) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private List<Object> question(Call call) {
        List<Object> arguments = Arrays.asList(call.arguments());
        return List.of(
                call.port(),
                call.method().getName(),
                flaw == Flaw.ARGUMENTS && !arguments.isEmpty() ? arguments.subList(0, 1) : arguments);
    }

    private Map<List<Object>, Optional<Object>> known() {
        return flaw == Flaw.THREADS ? ofAll : ofThread.get();
    }

    private void forgetUnless(Flaw exempt) {
        if (flaw == Flaw.TAKEN && exempt == Flaw.WRITES) {
            known().keySet().retainAll(List.<List<Object>>of(FIRST_QUEUED));
        } else if (flaw != exempt) {
            known().clear();
        }
    }
}
