package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What may be wrong with claiming from the queue. */
final class FaultyClaims {

    private static final long LOCK_TIMEOUT_MILLIS = 300;

    private FaultyClaims() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("CLM-1", "sorts priorities by their names", "claim", FaultyClaims::claimsByName),
                Fault.of("CLM-2", "reads the queue outside the transaction", FaultyClaims::claimsElsewhere),
                Fault.of("CLM-3", "waits for the one who is taking a desk", FaultyClaims::waits),
                Fault.of("CLM-4", "gives one desk to two", FaultyClaims::givesToTwo),
                Fault.of("CLM-5", "keeps a desk marked after a rollback", FaultyClaims::keepsMarks));
    }

    private static Persistence claimsByName() {
        return Broken.calls((store, call) -> call.is("crmDesks", "firstQueued")
                ? store.crmDesks().queue(null, 1_000).stream()
                        .min(Comparator.comparing(desk -> desk.priority().name()))
                : call.proceed());
    }

    private static Persistence claimsElsewhere() {
        return Broken.calls(
                (store, call) -> call.is("crmDesks", "firstQueued") ? Broken.alone(store, call) : call.proceed());
    }

    /** The queue is locked from the first question to the end of the transaction. */
    private static Persistence waits() {
        InMemoryPersistence store = InMemoryPersistence.create();
        Semaphore lock = new Semaphore(1);
        ThreadLocal<Boolean> mine = ThreadLocal.withInitial(() -> false);
        return Intercepted.over(
                store,
                new ForwardingTransactions(store.transactions()) {
                    @Override
                    public <T extends @Nullable Object, X extends Exception> T inTransaction(Work<T, X> work) throws X {
                        try {
                            return super.inTransaction(work);
                        } finally {
                            if (!active() && mine.get()) {
                                mine.remove();
                                lock.release();
                            }
                        }
                    }
                },
                store.guards(),
                call -> {
                    if (call.is("crmDesks", "firstQueued") && !mine.get()) {
                        if (!lock.tryAcquire(LOCK_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                            throw ConflictException.transientClash(StoreCodes.CLASH, "The row is locked", null);
                        }
                        mine.set(true);
                    }
                    return call.proceed();
                });
    }

    /** Neither marks nor versions keep two agents apart. */
    private static Persistence givesToTwo() {
        Runnable meeting = Meeting.of(2, 8);
        return Broken.calls((store, call) -> {
            if (call.is("crmDesks", "firstQueued")) {
                Optional<CrmDesk> first =
                        store.crmDesks().queue(null, 1).stream().findFirst();
                meeting.run();
                return first;
            }
            if (call.is("crmDesks", "save") && ((CrmDesk) call.arguments()[0]).version() > 1) {
                return Race.elsewhere(() -> overwrites(store, (CrmDesk) call.arguments()[0]));
            }
            return call.proceed();
        });
    }

    private static boolean overwrites(Persistence store, CrmDesk desk) {
        while (true) {
            try {
                return store.transactions().inTransaction(() -> {
                    long stored = store.crmDesks()
                            .find(desk.id())
                            .map(CrmDesk::version)
                            .orElse(0L);
                    store.crmDesks().save(desk.atVersion(stored + 1), List.of());
                    return true;
                });
            } catch (StaleAggregateException again) {
                // the other one was faster
            }
        }
    }

    private static Persistence keepsMarks() {
        Set<Id> marked = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (!call.is("crmDesks", "firstQueued")) {
                return call.proceed();
            }
            Optional<CrmDesk> first = store.crmDesks().queue(null, 1_000).stream()
                    .filter(desk -> !marked.contains(desk.id()))
                    .findFirst();
            first.ifPresent(desk -> {
                marked.add(desk.id());
                store.transactions().afterCommit(() -> marked.remove(desk.id()));
            });
            return first;
        });
    }
}
