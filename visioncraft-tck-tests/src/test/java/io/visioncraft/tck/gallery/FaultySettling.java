package io.visioncraft.tck.gallery;

import static io.visioncraft.tck.gallery.FaultyDeliveries.deliveries;
import static java.util.stream.Collectors.toSet;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tck.gallery.Intercepted.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What may be wrong with settling events. */
final class FaultySettling {

    private static final long A_MOMENT_MILLIS = 500;
    private static final int MORE_THAN_ANY = 1_000;

    private FaultySettling() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("STL-1", "settles by any attempt", FaultySettling::anyAttempt),
                Fault.of("STL-2", "ends a claim with its transaction", FaultySettling::endsClaims),
                Fault.of("STL-3", "compares the attempt before it writes", FaultySettling::comparesTooEarly),
                Fault.of("STL-4", "does not look at how many rows it changed", "settling", FaultySettling::agreesToAll),
                Fault.of("STL-5", "keeps the lease of an attempt that failed", FaultySettling::keepsTheLease),
                Fault.of(
                        "STL-6",
                        "writes past the transaction",
                        "settling",
                        () -> FaultyTransactions.past("events", "settle")),
                Fault.of(
                        "STL-7",
                        "lists without the writes of the transaction",
                        "claims",
                        () -> FaultyTransactions.past("events", "claim")),
                Fault.of("STL-8", "takes dead for delivered", FaultySettling::takesDeadForDelivered),
                Fault.of("STL-9", "counts attempts anew after a replay", FaultySettling::countsAnew),
                Fault.of(
                        "STL-10",
                        "does not look at how many rows it changed",
                        "replaying",
                        FaultySettling::agreesToReplays),
                Fault.of("STL-11", "settles nothing that is dead", FaultySettling::leavesTheDead),
                Fault.of(
                        "STL-12",
                        "lists the wrong way round",
                        "dead events",
                        () -> Broken.listed("events", "dead", FaultyDeliveries::reversed)),
                Fault.of("STL-13", "removes more than it is asked for", FaultySettling::removesAll),
                Fault.of("STL-14", "removes dead events too", FaultySettling::removesTheDead),
                Fault.of("STL-15", "asks whether the event before is delivered", FaultySettling::asksForTheOneBefore),
                Fault.of("STL-16", "leaves dead events out of the history", FaultySettling::hidesTheDead),
                Fault.of("STL-17", "takes dead events for pending ones", FaultySettling::countsTheDeadAsPending),
                Fault.of(
                        "STL-18",
                        "counts more than it is asked for",
                        () -> Broken.callsOf("events", "backlog", (store, call) -> call.proceed(MORE_THAN_ANY))),
                Fault.of("STL-19", "takes a handful at most", "settling", FaultySettling::settlesAHandful),
                Fault.of("STL-19", "ends all attempts as the first", FaultySettling::endsAllAsTheFirst),
                Fault.of("STL-20", "settles all or nothing", FaultySettling::settlesAllOrNothing),
                Fault.of(
                        "STL-20", "does not look at how many rows it changed", "several", FaultySettling::agreesToAll));
    }

    @SuppressWarnings("unchecked") // what settle takes
    static List<DeliveryOutcome> outcomes(Call call) {
        return (List<DeliveryOutcome>) call.arguments()[0];
    }

    static Set<EventId> events(List<DeliveryOutcome> outcomes) {
        return outcomes.stream().map(DeliveryOutcome::event).collect(toSet());
    }

    private static EventId event(Call call) {
        return (EventId) call.arguments()[0];
    }

    /** Settles other outcomes than those that were given. */
    private static Persistence settling(UnaryOperator<List<DeliveryOutcome>> instead) {
        return Broken.callsOf("events", "settle", (store, call) -> call.proceed(instead.apply(outcomes(call))));
    }

    private static DeliveryOutcome with(DeliveryOutcome outcome, int attempt) {
        return new DeliveryOutcome(outcome.event(), attempt, outcome.delivered(), outcome.next());
    }

    /** Whoever settles is taken for the one who claimed last. */
    private static Persistence anyAttempt() {
        Map<EventId, Integer> last = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.is("events", "claim")) {
                List<Delivery> claimed = deliveries(call.proceed());
                claimed.forEach(one -> last.put(one.event().id(), one.attempt()));
                return claimed;
            }
            return call.is("events", "settle")
                    ? call.proceed(outcomes(call).stream()
                            .map(one -> with(one, last.getOrDefault(one.event(), 0)))
                            .toList())
                    : call.proceed();
        });
    }

    private static Persistence endsClaims() {
        Set<EventId> claimed = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (call.is("events", "claim")) {
                List<Delivery> mine = deliveries(call.proceed());
                mine.forEach(one -> {
                    claimed.add(one.event().id());
                    store.transactions()
                            .afterCommit(() -> claimed.remove(one.event().id()));
                });
                return mine;
            }
            return call.is("events", "settle")
                    ? call.proceed(outcomes(call).stream()
                            .filter(one -> claimed.contains(one.event()))
                            .toList())
                    : call.proceed();
        });
    }

    /** A settlement looks, a second claim comes in between, and the settlement writes. */
    private static Persistence comparesTooEarly() {
        Map<EventId, Integer> last = new ConcurrentHashMap<>();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch claimedAgain = new CountDownLatch(1);
        return Broken.calls((store, call) -> {
            if (call.is("events", "claim")) {
                boolean second = !last.isEmpty();
                if (second) {
                    await(looked);
                }
                List<Delivery> claimed = deliveries(Broken.alone(store, call));
                claimed.forEach(one -> last.put(one.event().id(), one.attempt()));
                if (second) {
                    claimedAgain.countDown();
                }
                return claimed;
            }
            if (!call.is("events", "settle")) {
                return call.proceed();
            }
            DeliveryOutcome one = outcomes(call).get(0);
            boolean fits = Objects.equals(one.attempt(), last.get(one.event()));
            looked.countDown();
            await(claimedAgain);
            return fits ? call.proceed(List.of(with(one, last.getOrDefault(one.event(), 0)))) : Set.of();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                latch.countDown();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Persistence agreesToAll() {
        return Broken.callsOf("events", "settle", (store, call) -> {
            call.proceed();
            return events(outcomes(call));
        });
    }

    private static Persistence agreesToReplays() {
        return Broken.callsOf("events", "replay", (store, call) -> {
            call.proceed();
            return true;
        });
    }

    private static Persistence keepsTheLease() {
        return Broken.callsOf("events", "settle", (store, call) -> {
            call.proceed(
                    outcomes(call).stream().filter(one -> one.next() == null).toList());
            return events(outcomes(call));
        });
    }

    private static Persistence takesDeadForDelivered() {
        return settling(outcomes -> outcomes.stream()
                .map(one -> one.dead() ? DeliveryOutcome.delivered(one.event(), one.attempt()) : one)
                .toList());
    }

    private static Persistence settlesAHandful() {
        return settling(outcomes -> outcomes.stream().limit(100).toList());
    }

    private static Persistence endsAllAsTheFirst() {
        return settling(outcomes -> outcomes.stream()
                .map(one -> new DeliveryOutcome(
                        one.event(),
                        one.attempt(),
                        outcomes.get(0).delivered(),
                        outcomes.get(0).next()))
                .toList());
    }

    private static Persistence settlesAllOrNothing() {
        Map<EventId, Integer> last = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.is("events", "claim")) {
                List<Delivery> claimed = deliveries(call.proceed());
                claimed.forEach(one -> last.put(one.event().id(), one.attempt()));
                return claimed;
            }
            return call.is("events", "settle")
                            && !outcomes(call).stream()
                                    .allMatch(one -> Objects.equals(one.attempt(), last.get(one.event())))
                    ? Set.of()
                    : call.proceed();
        });
    }

    private static Persistence countsAnew() {
        Set<EventId> replayed = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> {
            if (call.is("events", "replay")) {
                replayed.add(event(call));
            }
            return call.is("events", "claim")
                    ? deliveries(call.proceed()).stream()
                            .map(one -> replayed.contains(one.event().id()) ? new Delivery(one.event(), 1) : one)
                            .toList()
                    : call.proceed();
        });
    }

    private static List<EventRecord> dead(Persistence store) {
        return store.events().dead(null, MORE_THAN_ANY).stream()
                .map(Delivery::event)
                .toList();
    }

    private static Persistence leavesTheDead() {
        return Broken.callsOf("events", "settle", (store, call) -> {
            Set<EventId> dead = dead(store).stream().map(EventRecord::id).collect(toSet());
            return call.proceed(outcomes(call).stream()
                    .filter(one -> !dead.contains(one.event()))
                    .toList());
        });
    }

    private static Persistence removesAll() {
        return Broken.calls((store, call) -> call.is("events", "removeDelivered")
                ? call.proceed(call.arguments()[0], MORE_THAN_ANY)
                : call.proceed());
    }

    private static Persistence removesTheDead() {
        return Broken.calls((store, call) -> {
            if (call.is("events", "removeDelivered")) {
                store.events()
                        .settle(store.events().dead(null, MORE_THAN_ANY).stream()
                                .map(DeliveryOutcome::delivered)
                                .toList());
            }
            return call.proceed();
        });
    }

    private static Persistence asksForTheOneBefore() {
        return Broken.calls((store, call) -> call.is("events", "claim")
                ? deliveries(call.proceed()).stream()
                        .filter(one -> one.event().aggregateVersion() == 1 || hasOneBefore(store, one.event()))
                        .toList()
                : call.proceed());
    }

    private static Persistence countsTheDeadAsPending() {
        return Broken.callsOf("events", "backlog", (store, call) -> {
            Backlog right = (Backlog) Objects.requireNonNull(call.proceed());
            int all = right.pending() + right.dead();
            return new Backlog(
                    all, 0, all == 0 ? null : Objects.requireNonNullElse(right.oldestPending(), Instant.EPOCH));
        });
    }

    private static boolean hasOneBefore(Persistence store, EventRecord event) {
        return store
                .events()
                .ofAggregate(event.aggregateType(), event.aggregateId(), EntryPosition.START, MORE_THAN_ANY)
                .stream()
                .anyMatch(one -> one.aggregateVersion() == event.aggregateVersion() - 1);
    }

    private static Persistence hidesTheDead() {
        return Broken.calls((store, call) -> {
            if (!call.is("events", "ofAggregate")) {
                return call.proceed();
            }
            List<Object> told = new ArrayList<>(Broken.listOf(call.proceed()));
            told.removeAll(dead(store));
            return told;
        });
    }
}
