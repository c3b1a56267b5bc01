package io.visioncraft.tck.gallery;

import static io.visioncraft.tck.gallery.FaultyDeliveries.deliveries;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
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
                Fault.of("STL-4", "does not look at how many rows it changed", "settling", () -> agreesTo("delivered")),
                Fault.of("STL-5", "keeps the lease of an attempt that failed", FaultySettling::keepsTheLease),
                Fault.of(
                        "STL-6",
                        "writes past the transaction",
                        "settling",
                        () -> FaultyTransactions.past("events", "delivered")),
                Fault.of(
                        "STL-7",
                        "lists without the writes of the transaction",
                        "claims",
                        () -> FaultyTransactions.past("events", "claim")),
                Fault.of("STL-8", "takes dead for delivered", FaultySettling::takesDeadForDelivered),
                Fault.of("STL-9", "counts attempts anew after a replay", FaultySettling::countsAnew),
                Fault.of("STL-10", "does not look at how many rows it changed", "replaying", () -> agreesTo("replay")),
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
                        () -> Broken.callsOf("events", "backlog", (store, call) -> call.proceed(MORE_THAN_ANY))));
    }

    private static boolean settles(Call call) {
        return call.is("events", "delivered") || call.is("events", "failed");
    }

    private static EventId event(Call call) {
        return (EventId) call.arguments()[0];
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
            if (!settles(call)) {
                return call.proceed();
            }
            Object[] arguments = call.arguments().clone();
            arguments[1] = last.getOrDefault(event(call), 0);
            return call.proceed(arguments);
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
            return settles(call) && !claimed.contains(event(call)) ? (Object) false : call.proceed();
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
            if (!call.is("events", "delivered")) {
                return call.proceed();
            }
            boolean fits = call.arguments()[1].equals(last.get(event(call)));
            looked.countDown();
            await(claimedAgain);
            return fits ? call.proceed(event(call), last.getOrDefault(event(call), 0)) : (Object) false;
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

    private static Persistence agreesTo(String method) {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            return call.is("events", method) ? (Object) true : answer;
        });
    }

    private static Persistence keepsTheLease() {
        return Broken.calls((store, call) ->
                call.is("events", "failed") && call.arguments()[2] != null ? (Object) true : call.proceed());
    }

    private static Persistence takesDeadForDelivered() {
        return Broken.calls((store, call) -> call.is("events", "failed") && call.arguments()[2] == null
                ? (Object) store.events().delivered(event(call), (Integer) call.arguments()[1])
                : call.proceed());
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
        return Broken.calls((store, call) -> call.is("events", "delivered")
                        && dead(store).stream().anyMatch(one -> one.id().equals(event(call)))
                ? (Object) false
                : call.proceed());
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
                        .dead(null, MORE_THAN_ANY)
                        .forEach(one -> store.events().delivered(one.event().id(), one.attempt()));
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
