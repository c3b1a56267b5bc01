package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What may be wrong with the outbox. */
final class FaultyEvents {

    private FaultyEvents() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "OBX-1",
                        "reads whole numbers as doubles",
                        () -> Broken.listed(
                                "events",
                                "ofAggregate",
                                events -> events.stream()
                                        .map(FaultyEvents::throughDoubles)
                                        .toList())),
                Fault.of(
                        "OBX-2",
                        "writes past the transaction",
                        "events",
                        () -> FaultyTransactions.past("events", "append")),
                Fault.of(
                        "OBX-3",
                        "writes an event again when the use case runs again",
                        () -> FaultyTransactions.past("events", "append")),
                Fault.of("OBX-3", "loses events", () -> Broken.callsOf("events", "append", (store, call) -> null)),
                Fault.of("OBX-4", "sorts versions as text", FaultyEvents::sortsAsText),
                Fault.of("OBX-5", "takes events of an id for those of its aggregate", FaultyEvents::anyType),
                Fault.of("OBX-6", "writes events after the commit", FaultyEvents::writesAfterwards),
                Fault.of("OBX-7", "loses an event when its use case runs again", FaultyEvents::remembersAttempts));
    }

    private static Object throughDoubles(Object event) {
        EventRecord one = (EventRecord) event;
        Map<String, Object> data = new TreeMap<>(one.data());
        data.replaceAll((name, value) -> value instanceof Long number ? (Object) (long) (double) number : value);
        return with(one, data);
    }

    private static EventRecord with(EventRecord one, Map<String, Object> data) {
        return new EventRecord(
                one.id(),
                one.type(),
                one.typeVersion(),
                one.aggregateType(),
                one.aggregateId(),
                one.aggregateVersion(),
                one.ordinal(),
                one.time(),
                one.callerKind(),
                one.callerName(),
                one.correlationId(),
                data);
    }

    private static Persistence sortsAsText() {
        return Broken.calls((store, call) -> {
            if (!call.is("events", "ofAggregate")) {
                return call.proceed();
            }
            Object[] arguments = call.arguments();
            EntryPosition after = (EntryPosition) arguments[2];
            return Broken.listOf(call.proceed(arguments[0], arguments[1], EntryPosition.START, 1_000)).stream()
                    .filter(event -> text(event).compareTo(after.version() + " " + after.ordinal()) > 0
                            || after.equals(EntryPosition.START))
                    .sorted(Comparator.comparing(FaultyEvents::text))
                    .limit((int) arguments[3])
                    .toList();
        });
    }

    private static String text(Object event) {
        EventRecord one = (EventRecord) event;
        return one.aggregateVersion() + " " + one.ordinal();
    }

    private static Persistence anyType() {
        return Broken.calls((store, call) -> {
            if (!call.is("events", "ofAggregate")) {
                return call.proceed();
            }
            Object[] arguments = call.arguments().clone();
            arguments[0] = "order";
            return call.proceed(arguments);
        });
    }

    /** Takes an event that it has seen before for one that it has written. */
    private static Persistence remembersAttempts() {
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        return Broken.calls((store, call) -> call.is("events", "append")
                ? call.proceed(Broken.listOf(call.arguments()[0]).stream()
                        .filter(event -> seen.add(((EventRecord) event).id()))
                        .toList())
                : call.proceed());
    }

    private static Persistence writesAfterwards() {
        return Broken.calls((store, call) -> {
            if (!call.is("events", "append")) {
                return call.proceed();
            }
            EventRepository events = store.events();
            List<EventRecord> written = Broken.listOf(call.arguments()[0]).stream()
                    .map(EventRecord.class::cast)
                    .map(one -> with(one, one.data()))
                    .toList();
            store.transactions()
                    .afterCommit(() -> store.transactions().inTransaction(() -> {
                        events.append(written);
                        return true;
                    }));
            return null;
        });
    }
}
