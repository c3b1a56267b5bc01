package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What may be wrong with versions. */
final class FaultyVersions {

    private FaultyVersions() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "VER-1",
                        "bumps the version twice",
                        () -> Broken.found(Aggregate.class, record -> twice(record))),
                Fault.of("VER-2", "inserts over an id that exists", FaultyVersions::insertsOver),
                Fault.of("VER-3", "ignores the version", FaultyVersions::ignoresTheVersion),
                Fault.of("VER-4", "makes what it was to change", FaultyVersions::makesWhatIsMissing),
                Fault.of("VER-5", "deletes whatever version is there", FaultyVersions::deletesAnyVersion),
                Fault.of(
                        "VER-6",
                        "never deletes",
                        () -> Broken.calls(
                                (store, call) -> call.method().getName().equals("delete") ? null : call.proceed())),
                Fault.of(
                        "VER-7",
                        "compares the version before it writes",
                        () -> HeldBack.flawed(HeldBack.Flaw.VERSIONS)),
                Fault.of("VER-8", "answers from a cache that others do not clear", FaultyVersions::cachesRecords),
                Fault.of("VER-9", "takes one change of a record in a transaction", FaultyVersions::takesOneChange));
    }

    private static Aggregate<?> twice(Aggregate<?> record) {
        return record.atVersion(record.version() * 2);
    }

    private static Persistence insertsOver() {
        return Broken.calls((store, call) -> {
            long stored = storedVersion(call);
            return isSave(call) && record(call).version() == 1 && stored > 0
                    ? Broken.saveInstead(call, record(call).atVersion(stored + 1))
                    : call.proceed();
        });
    }

    private static Persistence ignoresTheVersion() {
        return Broken.calls((store, call) -> isSave(call) && record(call).version() > 1
                ? Broken.saveInstead(call, record(call).atVersion(storedVersion(call) + 1))
                : call.proceed());
    }

    private static Persistence makesWhatIsMissing() {
        return Broken.calls((store, call) -> isSave(call) && storedVersion(call) == 0
                ? Broken.saveInstead(call, record(call).atVersion(1))
                : call.proceed());
    }

    private static Persistence deletesAnyVersion() {
        return Broken.calls((store, call) -> {
            if (!call.is("categories", "delete")) {
                return call.proceed();
            }
            Optional<Category> stored = store.catalog().categories().find(((Category) call.arguments()[0]).id());
            return stored.isPresent() ? call.proceed(stored.get()) : null;
        });
    }

    /** Each read answers what the first one found, and writes compare nothing. */
    private static Persistence cachesRecords() {
        Map<Object, Object> cache = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (isSave(call)) {
                return Broken.saveInstead(call, record(call).atVersion(storedVersion(call) + 1));
            }
            if (!call.is("roles", "find") || !(call.arguments()[0] instanceof Id id)) {
                return call.proceed();
            }
            Object answer = cache.containsKey(id) ? cache.get(id) : call.proceed();
            if (answer instanceof Optional<?> found && found.isPresent()) {
                cache.putIfAbsent(id, found);
            }
            return answer;
        });
    }

    private static Persistence takesOneChange() {
        InMemoryPersistence store = InMemoryPersistence.create();
        @SuppressWarnings("ThreadLocalUsage")
        ThreadLocal<Set<Id>> changed = ThreadLocal.withInitial(HashSet::new);
        TransactionRunner forgetful = new ForwardingTransactions(store.transactions()) {
            @Override
            public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                    throws X {
                if (!active()) {
                    changed.remove();
                }
                return super.inTransaction(deadline, work);
            }
        };
        return Intercepted.over(store, forgetful, store.guards(), call -> {
            if (isSave(call) && !changed.get().add(record(call).id())) {
                throw StaleAggregateException.onSave(
                        "record", record(call).id(), record(call).version() - 1);
            }
            return call.proceed();
        });
    }

    static boolean isSave(Call call) {
        return call.method().getName().equals("save") && call.arguments()[0] instanceof Aggregate<?>;
    }

    private static Aggregate<?> record(Call call) {
        return (Aggregate<?>) call.arguments()[0];
    }

    /** The version that is stored of the record that a call saves, 0 for none and for other calls. */
    @SuppressWarnings("unchecked") // the record is one of the repository's
    private static long storedVersion(Call call) {
        return isSave(call)
                ? ((AggregateRepository<?, Id>) call.repository())
                        .find(record(call).id())
                        .map(Aggregate::version)
                        .orElse(0L)
                : 0;
    }
}
