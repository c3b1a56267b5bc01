package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tck.gallery.Intercepted.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be wrong with handing events to relays. */
final class FaultyDeliveries {

    private static final int MORE_THAN_ANY = 1_000;

    private FaultyDeliveries() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "DLV-1",
                        "lists the wrong way round",
                        "claimed events",
                        () -> Broken.listed("events", "claim", FaultyDeliveries::reversed)),
                Fault.of("DLV-2", "knows no order within an aggregate", () -> storedAs(FaultyDeliveries::byItself)),
                Fault.of("DLV-2", "sorts versions as text", "claims", () -> storedAs(FaultyDeliveries::asText)),
                Fault.of(
                        "DLV-3",
                        "takes events of an id for those of its aggregate",
                        "claims",
                        FaultyDeliveries::anyType),
                Fault.of("DLV-4", "answers with the attempt before this one", FaultyDeliveries::countsLate),
                Fault.of("DLV-5", "waits for the time of the event", FaultyDeliveries::waitsForTheClock),
                Fault.of("DLV-6", "ends no lease", () -> leasing(lease -> Duration.ofDays(1_000))),
                Fault.of("DLV-6", "grants no lease", () -> leasing(lease -> Duration.ofNanos(1_000))),
                Fault.of("DLV-7", "takes a handful at most", () -> limited(limit -> Math.min(limit, 100))),
                Fault.of(
                        "DLV-7",
                        "takes a limit of 0 for no limit",
                        () -> limited(limit -> limit < 1 ? MORE_THAN_ANY : limit)),
                Fault.of(
                        "DLV-8",
                        "corrects what it should refuse",
                        () -> leasing(lease -> lease.toNanos() < 1_000 ? Duration.ofNanos(1_000) : lease)),
                Fault.of(
                        "DLV-9",
                        "writes past the transaction",
                        "claimed events",
                        () -> FaultyTransactions.past("events", "append")),
                Fault.of("DLV-10", "waits for the one who is claiming", () -> Queueing.at("events", "claim")),
                Fault.of("DLV-11", "settles after the commit", FaultyDeliveries::settlesAfterwards),
                Fault.of(
                        "DLV-12",
                        "writes past the transaction",
                        "claims",
                        () -> FaultyTransactions.past("events", "claim")),
                Fault.of("DLV-13", "gives one event to two", FaultyDeliveries::givesToTwo),
                Fault.of("DLV-14", "passes by what it has already", FaultyDeliveries::passesByTwins));
    }

    static List<Object> reversed(List<Object> all) {
        List<Object> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Events are stored in another place than they say, and handed out as they were written. */
    private static Persistence storedAs(UnaryOperator<EventRecord> stored) {
        Map<EventId, EventRecord> written = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.is("events", "append")) {
                List<EventRecord> events = appended(call);
                events.forEach(one -> written.put(one.id(), one));
                return call.proceed(events.stream().map(stored).toList());
            }
            return call.is("events", "claim")
                    ? deliveries(call.proceed()).stream()
                            .map(one -> new Delivery(
                                    Objects.requireNonNull(
                                            written.get(one.event().id())),
                                    one.attempt()))
                            .toList()
                    : call.proceed();
        });
    }

    private static EventRecord byItself(EventRecord one) {
        return placed(one, one.aggregateType(), one.id().value(), one.aggregateVersion(), one.ordinal());
    }

    /** 10 comes before 2. */
    private static EventRecord asText(EventRecord one) {
        long version = Long.parseLong((one.aggregateVersion() + "000000").substring(0, 6));
        return placed(one, one.aggregateType(), one.aggregateId(), version, one.ordinal());
    }

    private static Persistence anyType() {
        AtomicInteger count = new AtomicInteger();
        return storedAs(one -> placed(one, "any", one.aggregateId(), one.aggregateVersion(), count.incrementAndGet()));
    }

    private static EventRecord placed(EventRecord one, String type, UUID aggregate, long version, int ordinal) {
        return new EventRecord(
                one.id(),
                one.type(),
                one.typeVersion(),
                type,
                aggregate,
                version,
                ordinal,
                one.time(),
                one.callerKind(),
                one.callerName(),
                one.correlationId(),
                one.data());
    }

    private static Persistence countsLate() {
        return Broken.listed(
                "events",
                "claim",
                all -> all.stream()
                        .<Object>map(one -> new Delivery(((Delivery) one).event(), ((Delivery) one).attempt() - 1))
                        .toList());
    }

    private static Persistence waitsForTheClock() {
        return Broken.callsOf(
                "events",
                "claim",
                (store, call) -> deliveries(call.proceed()).stream()
                        .filter(one -> !one.event().time().isAfter((Instant) call.arguments()[0]))
                        .toList());
    }

    private static Persistence leasing(UnaryOperator<Duration> lease) {
        return claimedWith(1, Duration.class, lease);
    }

    private static Persistence limited(UnaryOperator<Integer> limit) {
        return claimedWith(2, Integer.class, limit);
    }

    /** Claims with another argument than the one that was given. */
    private static <T> Persistence claimedWith(int argument, Class<T> type, UnaryOperator<T> instead) {
        return Broken.callsOf("events", "claim", (store, call) -> {
            Object[] others = call.arguments().clone();
            others[argument] = instead.apply(type.cast(others[argument]));
            return call.proceed(others);
        });
    }

    private static Persistence settlesAfterwards() {
        return Broken.calls((store, call) -> {
            if (!Set.of("settle", "replay").contains(call.method().getName())) {
                return call.proceed();
            }
            store.transactions().afterCommit(() -> Broken.alone(store, call));
            return call.is("events", "settle") ? FaultySettling.events(FaultySettling.outcomes(call)) : (Object) true;
        });
    }

    /** A relay gets what another one was given just before it as well. */
    private static Persistence givesToTwo() {
        Runnable meeting = Meeting.of(2, 8);
        Map<Long, List<Delivery>> last = new ConcurrentHashMap<>();
        return Broken.callsOf("events", "claim", (store, call) -> {
            meeting.run();
            synchronized (last) {
                List<Delivery> mine = deliveries(call.proceed());
                List<Delivery> all = new ArrayList<>(mine);
                long me = Thread.currentThread().getId();
                last.forEach((thread, theirs) -> all.addAll(thread == me ? List.of() : theirs));
                last.clear();
                last.put(me, mine);
                return all;
            }
        });
    }

    /** As ON CONFLICT DO NOTHING does. */
    private static Persistence passesByTwins() {
        Set<List<?>> taken = ConcurrentHashMap.newKeySet();
        return Broken.callsOf(
                "events",
                "append",
                (store, call) -> call.proceed(appended(call).stream()
                        .filter(one -> taken.add(List.of(one.id()))
                                && taken.add(List.of(
                                        one.aggregateType(), one.aggregateId(), one.aggregateVersion(), one.ordinal())))
                        .toList()));
    }

    @SuppressWarnings("unchecked") // what append takes
    private static List<EventRecord> appended(Call call) {
        return (List<EventRecord>) call.arguments()[0];
    }

    @SuppressWarnings("unchecked") // what claim answers
    static List<Delivery> deliveries(@Nullable Object answer) {
        return (List<Delivery>) Objects.requireNonNull(answer);
    }
}
