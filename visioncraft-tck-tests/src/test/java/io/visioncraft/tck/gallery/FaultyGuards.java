package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.billing.NumberSeriesRepository;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.memory.UnguardedSeries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be wrong with guards. */
final class FaultyGuards {

    private FaultyGuards() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("GRD-1", "guards nothing", () -> withUnguardedSeries(guard -> {}, Meeting.of(2, 8))),
                Fault.of("GRD-2", "gives a guard back when nested work ends", FaultyGuards::endsWithNestedWork),
                Fault.of(
                        "GRD-3",
                        "keeps a guard after a failure",
                        () -> LooseLocks.flawed(LooseLocks.Flaw.KEPT_ON_FAILURE)),
                Fault.of(
                        "GRD-4",
                        "waits for a guard that it holds",
                        () -> LooseLocks.flawed(LooseLocks.Flaw.NOT_REENTRANT)),
                Fault.of(
                        "GRD-5",
                        "has one lock for all guards",
                        () -> Broken.guards(store -> guard -> {
                            store.guards().hold(new Guard.Tree());
                            store.guards().hold(guard);
                        })),
                Fault.of("GRD-6", "makes readers wait for a guard", FaultyGuards::guardsReads),
                Fault.of("GRD-7", "reads what was there before it waited", FaultyGuards::repeatsReads),
                Fault.of("GRD-8", "lets two wait for each other", () -> LooseLocks.flawed(LooseLocks.Flaw.DEADLOCKING)),
                Fault.of(
                        "GRD-8",
                        "takes a deadlock for an outage",
                        () -> Broken.guards(store -> guard -> tellOutage(store, guard))),
                Fault.of(
                        "GRD-9",
                        "lets two wait for each other's new row",
                        () -> LooseLocks.flawed(LooseLocks.Flaw.DEADLOCKING_WHEN_NEW)),
                Fault.of("GRD-10", "waits for a guard beyond the deadline", Broken::patient));
    }

    /** A store with other guards, whose number series do not ask for them; {@code read} runs when one was read. */
    static Persistence withUnguardedSeries(Guards guards, Runnable read) {
        InMemoryPersistence store = InMemoryPersistence.create();
        NumberSeriesRepository series = UnguardedSeries.of(store);
        Persistence unguarded = Ports.with(store, "numberSeries", series);
        return Intercepted.over(unguarded, store.transactions(), guards, call -> {
            Object answer = call.proceed();
            if (call.is("numberSeries", "find")) {
                read.run();
            }
            return answer;
        });
    }

    private static Persistence endsWithNestedWork() {
        InMemoryPersistence store = InMemoryPersistence.create();
        int[] depth = {0};
        Thread tests = Thread.currentThread();
        return Intercepted.over(
                store,
                new ForwardingTransactions(store.transactions()) {
                    @Override
                    public <T extends @Nullable Object, X extends Exception> T inTransaction(
                            Deadline deadline, Work<T, X> work) throws X {
                        if (Thread.currentThread() != tests) {
                            return super.inTransaction(deadline, work);
                        }
                        depth[0]++;
                        try {
                            return super.inTransaction(deadline, work);
                        } finally {
                            depth[0]--;
                        }
                    }
                },
                guard -> {
                    if (Thread.currentThread() == tests && depth[0] > 1) {
                        Race.elsewhere(() -> store.transactions().inTransaction(() -> {
                            store.guards().hold(guard);
                            return true;
                        }));
                    } else {
                        store.guards().hold(guard);
                    }
                },
                Call::proceed);
    }

    /** The tree is kept by a lock on its categories, which reading takes too. */
    private static Persistence guardsReads() {
        return Broken.calls((store, call) -> {
            if (call.is("categories", "find")) {
                store.guards().hold(new Guard.Tree());
            }
            return call.proceed();
        });
    }

    /** Answers each read of a transaction as it did the first time, and notices no change. */
    private static Persistence repeatsReads() {
        InMemoryPersistence store = InMemoryPersistence.create();
        @SuppressWarnings("ThreadLocalUsage")
        ThreadLocal<Map<List<Object>, Object>> known = ThreadLocal.withInitial(HashMap::new);
        return Intercepted.over(
                store,
                new ForwardingTransactions(store.transactions()) {
                    @Override
                    public <T extends @Nullable Object, X extends Exception> T inTransaction(
                            Deadline deadline, Work<T, X> work) throws X {
                        if (!active()) {
                            known.remove();
                        }
                        return super.inTransaction(deadline, work);
                    }
                },
                store.guards(),
                call -> {
                    if (!call.is("categories", "find")) {
                        return call.proceed();
                    }
                    List<Object> question = Arrays.asList(call.arguments());
                    if (!known.get().containsKey(question)) {
                        known.get().put(question, call.proceed());
                    }
                    return known.get().get(question);
                });
    }

    private static void tellOutage(Persistence store, Guard guard) {
        try {
            store.guards().hold(guard);
        } catch (ConflictException clash) {
            throw UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "The guard could not be had", clash);
        }
    }
}
