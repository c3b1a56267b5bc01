package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.tck.gallery.Intercepted.Call;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import io.visioncraft.testkit.memory.UnguardedSeries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be wrong with numbering. */
final class FaultyNumbers {

    private FaultyNumbers() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "NUM-1",
                        "counts by itself",
                        () -> Broken.saved(
                                NumberSeries.class,
                                one -> new NumberSeries(
                                        one.key(), one.issuer(), one.lastDate(), one.next() + 1, one.closedUntil()))),
                Fault.of("NUM-2", "takes a number outside the transaction", () -> apart("save")),
                Fault.of(
                        "NUM-2",
                        "gives the last number away again after a rollback",
                        FaultyNumbers::reusesAfterRollback),
                Fault.of(
                        "NUM-3",
                        "gives one number to two",
                        () -> FaultyGuards.withUnguardedSeries(guard -> {}, Meeting.of(2, 8))),
                Fault.of("NUM-4", "folds the keys of series", FaultyNumbers::foldsKeys),
                Fault.of("NUM-5", "reads a series outside the transaction", () -> apart("find")),
                Fault.of("NUM-6", "forgets whose series it is", () -> issuersAre(issuer -> "")),
                Fault.of(
                        "NUM-6",
                        "folds the key of the issuer",
                        () -> issuersAre(issuer -> issuer.toUpperCase(Locale.ROOT))),
                Fault.of("NUM-6", "keeps the first issuer of a series", FaultyNumbers::keepsTheFirstIssuer),
                Fault.of(
                        "NUM-7",
                        "forgets the closed day",
                        () -> Broken.saved(
                                NumberSeries.class,
                                one -> new NumberSeries(one.key(), one.issuer(), one.lastDate(), one.next(), null))),
                Fault.of(
                        "NUM-7",
                        "finds begun series alone",
                        () -> Broken.listed(
                                "numberSeries",
                                "all",
                                rows -> rows.stream()
                                        .filter(one -> ((NumberSeries) one).lastDate() != null)
                                        .toList())));
    }

    private static Persistence issuersAre(UnaryOperator<String> kept) {
        return Broken.saved(NumberSeries.class, one -> ofIssuer(kept.apply(one.issuer()), one));
    }

    private static Persistence keepsTheFirstIssuer() {
        Map<String, String> first = new ConcurrentHashMap<>();
        return Broken.saved(
                NumberSeries.class, one -> ofIssuer(first.computeIfAbsent(one.key(), series -> one.issuer()), one));
    }

    private static NumberSeries ofIssuer(String issuer, NumberSeries one) {
        return new NumberSeries(one.key(), issuer, one.lastDate(), one.next(), one.closedUntil());
    }

    /** One method of the series runs in a transaction of its own. */
    private static Persistence apart(String method) {
        InMemoryPersistence store = InMemoryPersistence.create();
        NumberSeriesRepository series = UnguardedSeries.of(store);
        Persistence unguarded = over(store, series);
        return Intercepted.over(
                unguarded,
                store.transactions(),
                store.guards(),
                call -> call.is("numberSeries", method) ? Broken.alone(store, call) : call.proceed());
    }

    /** Takes one number too many back when a transaction rolls back. */
    private static Persistence reusesAfterRollback() {
        InMemoryPersistence store = InMemoryPersistence.create();
        AtomicInteger tooMany = new AtomicInteger();
        TransactionRunner counting = new ForwardingTransactions(store.transactions()) {
            @Override
            public <T extends @Nullable Object, X extends Exception> T inTransaction(Deadline deadline, Work<T, X> work)
                    throws X {
                boolean done = false;
                try {
                    T answer = super.inTransaction(deadline, work);
                    done = true;
                    return answer;
                } finally {
                    tooMany.addAndGet(done || active() ? 0 : 1);
                }
            }
        };
        return Intercepted.over(store, counting, store.guards(), call -> {
            Object answer = call.proceed();
            return call.is("numberSeries", "find") && answer instanceof Optional<?> found
                    ? found.map(NumberSeries.class::cast)
                            .map(one -> new NumberSeries(
                                    one.key(),
                                    one.issuer(),
                                    one.lastDate(),
                                    one.next() - tooMany.getAndSet(0),
                                    one.closedUntil()))
                    : answer;
        });
    }

    private static Persistence over(InMemoryPersistence store, NumberSeriesRepository series) {
        return Ports.with(store, "numberSeries", series);
    }

    private static Persistence foldsKeys() {
        InMemoryPersistence store = InMemoryPersistence.create();
        Persistence unguarded = over(store, UnguardedSeries.of(store));
        return Intercepted.over(
                unguarded,
                store.transactions(),
                guard -> store.guards().hold(new Guard.Series(guard.key().toLowerCase(Locale.ROOT))),
                FaultyNumbers::folded);
    }

    private static @Nullable Object folded(Call call) throws Throwable {
        if (call.is("numberSeries", "find")) {
            return call.proceed(((String) call.arguments()[0]).toLowerCase(Locale.ROOT));
        }
        if (call.is("numberSeries", "save")) {
            NumberSeries one = (NumberSeries) call.arguments()[0];
            return call.proceed(new NumberSeries(
                    one.key().toLowerCase(Locale.ROOT), one.issuer(), one.lastDate(), one.next(), one.closedUntil()));
        }
        return call.proceed();
    }
}
