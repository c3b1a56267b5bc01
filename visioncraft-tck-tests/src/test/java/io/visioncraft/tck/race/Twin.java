package io.visioncraft.tck.race;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A store from which something is missing on purpose, so that a pair of calls ends as it must not.
 *
 * @param pair the pair's name
 * @param missing what is missing
 * @param stores makes the store
 * @param between what stands between it and the library
 */
record Twin(String pair, String missing, Supplier<Persistence> stores, UnaryOperator<Persistence> between) {

    /** A store of which the library gets no guard of that kind. */
    static Twin withoutGuard(String pair, Class<? extends Guard> kind) {
        return new Twin(
                pair,
                "the guard " + kind.getSimpleName(),
                InMemoryPersistence::create,
                store -> new WithoutGuard(store, kind));
    }

    /** A store that does not compare the versions of some records. */
    static Twin withoutVersions(String pair, String... repositories) {
        return new Twin(
                pair,
                "the versions of " + String.join(" and ", repositories),
                InMemoryPersistence::create,
                store -> withoutVersions(store, Set.of(repositories)));
    }

    /** A store without a unique key. */
    static Twin withoutKey(String pair, String key, Supplier<Persistence> stores) {
        return new Twin(pair, "the unique key of " + key, stores, UnaryOperator.identity());
    }

    /** A store that keeps users without the checks of their tax ids. */
    static Twin withoutChecks(String pair) {
        return new Twin(pair, "the checks of users", InMemoryPersistence::create, Twin::withoutChecks);
    }

    /** A store that does not know that an invoice was replaced. */
    static Twin withoutInForce(String pair) {
        return new Twin(
                pair,
                "which invoice is in force",
                InMemoryPersistence::create,
                store -> replacing(
                        store,
                        Set.of("invoices"),
                        (invoices, method, arguments) -> method.getName().equals("findInForce")
                                ? store.billing().invoices().find((InvoiceId) arguments[0])
                                : method.invoke(invoices, arguments)));
    }

    /** A store in which a thread that has found no receivable of an invoice finds none later on. */
    static Twin withoutSecondLook(String pair) {
        return new Twin(
                pair, "the receivable that was not there before", InMemoryPersistence::create, Twin::withoutSecondLook);
    }

    private static Persistence withoutSecondLook(Persistence store) {
        ThreadLocal<Set<Object>> missed = ThreadLocal.withInitial(HashSet::new);
        return replacing(store, Set.of("receivables"), (repository, method, arguments) -> {
            if (!method.getName().equals("find")) {
                return method.invoke(repository, arguments);
            }
            Optional<?> found = missed.get().contains(arguments[0])
                    ? Optional.empty()
                    : (Optional<?>) method.invoke(repository, arguments);
            if (found.isEmpty()) {
                missed.get().add(arguments[0]);
            }
            return found;
        });
    }

    /** The same twin from which something more is missing. */
    Twin and(String more, UnaryOperator<Persistence> above) {
        return new Twin(pair, missing + " and " + more, stores, store -> above.apply(between.apply(store)));
    }

    RaceReport explore() {
        return RaceExplorer.on(stores).through(between).explore(RacePairs.named(pair));
    }

    static Persistence withoutGuard(Persistence store, Class<? extends Guard> kind) {
        return new WithoutGuard(store, kind);
    }

    /** Queued desks are given to whoever asks first, also to the next one who asks. */
    static Persistence withoutTaking(Persistence store) {
        return replacing(store, Set.of("desks"), (repository, method, arguments) -> {
            if (method.getName().equals("firstQueued")) {
                return store.crm().desks().queue(null, 1).stream().findFirst().map(CrmQueueEntry::desk);
            }
            return method.invoke(repository, arguments);
        });
    }

    /** The generation of credentials stays what it was. */
    static Persistence withoutGenerations(Persistence store) {
        return replacing(store, Set.of("credentials"), (repository, method, arguments) -> {
            if (method.getName().equals("save") && arguments[0] instanceof Credentials given) {
                long kept = store.authentication()
                        .credentials()
                        .find(given.id())
                        .map(Credentials::generation)
                        .orElse(1L);
                store.authentication()
                        .credentials()
                        .save(like(given).with(Credentials::generation, kept).made(), List.of());
                return null;
            }
            return method.invoke(repository, arguments);
        });
    }

    private static Persistence withoutChecks(Persistence store) {
        return replacing(store, Set.of("users"), (repository, method, arguments) -> {
            if (method.getName().equals("save") && arguments[0] instanceof User given) {
                arguments[0] = like(given).with(User::taxIdChecks, List.of()).made();
            }
            return method.invoke(repository, arguments);
        });
    }

    /** Each record is saved at one version more than the one that is there by then, and so are its events. */
    @SuppressWarnings("unchecked") // whatever the aggregate, its repository takes it back
    static Persistence withoutVersions(Persistence store, Set<String> repositories) {
        ThreadLocal<Map<UUID, Long>> given = ThreadLocal.withInitial(HashMap::new);
        Persistence renumbering = replacing(store, Set.of("events"), (outbox, method, arguments) -> {
            if (method.getName().equals("append")) {
                List<EventRecord> events = ((List<?>) arguments[0])
                        .stream()
                                .map(EventRecord.class::cast)
                                .map(event -> atVersion(
                                        event, given.get().getOrDefault(event.aggregateId(), event.aggregateVersion())))
                                .toList();
                return method.invoke(outbox, events);
            }
            return method.invoke(outbox, arguments);
        });
        return replacing(renumbering, repositories, (repository, method, arguments) -> {
            if (method.getName().equals("save") && arguments[0] instanceof Aggregate<?> record) {
                AggregateRepository<Aggregate<?>, ?> untyped = (AggregateRepository<Aggregate<?>, ?>) repository;
                long next = find(repository, record).map(Aggregate::version).orElse(0L) + 1;
                given.get().put(record.id().value(), next);
                untyped.save(record.atVersion(next), (List<? extends Entry>) arguments[1]);
                return null;
            }
            return method.invoke(repository, arguments);
        });
    }

    private static EventRecord atVersion(EventRecord event, long version) {
        return new EventRecord(
                event.id(),
                event.type(),
                event.typeVersion(),
                event.aggregateType(),
                event.aggregateId(),
                version,
                event.ordinal(),
                event.time(),
                event.callerKind(),
                event.callerName(),
                event.correlationId(),
                event.data());
    }

    private static Optional<Aggregate<?>> find(Object repository, Aggregate<?> record) throws Exception {
        Method find = Arrays.stream(AggregateRepository.class.getMethods())
                .filter(method -> method.getName().equals("find"))
                .findFirst()
                .orElseThrow();
        return ((Optional<?>) find.invoke(repository, record.id())).map(found -> (Aggregate<?>) found);
    }

    private static Persistence replacing(Persistence store, Set<String> repositories, Instead instead) {
        return Ports.replaced(
                store,
                port -> repositories.contains(port.name())
                        ? proxy(port.type(), (self, method, arguments) -> instead.call(port.port(), method, arguments))
                        : port.port());
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return handler.invoke(self, method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** What happens instead of a call. */
    private interface Instead {
        @Nullable
        Object call(Object repository, Method method, Object[] arguments) throws Throwable;
    }

    private static final class WithoutGuard extends ForwardingPersistence {

        private final Guards guards;

        WithoutGuard(Persistence store, Class<? extends Guard> kind) {
            super(store);
            this.guards = guard -> {
                if (!kind.isInstance(guard)) {
                    store.guards().hold(guard);
                }
            };
        }

        @Override
        public Guards guards() {
            return guards;
        }
    }
}
