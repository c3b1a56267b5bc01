package io.visioncraft.testkit;

import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps every event that was committed, in order. To record costs the same however many there are; a question copies what it
 * is answered from. Each type seen is appended to {@code target/event-types.txt} of the module under test, where there is a
 * folder {@code target}, with version and keys: the build compares that file with what the library declares. Thread-safe.
 */
public final class RecordedEvents implements EventListener {

    private final List<EventRecord> recorded = new ArrayList<>();

    @Override
    public synchronized void committed(List<EventRecord> events) {
        recorded.addAll(events);
        events.forEach(RecordedEvents::note);
    }

    /** All events since the start or the last {@link #clear}. */
    public synchronized List<EventRecord> all() {
        return List.copyOf(recorded);
    }

    /** Their types, for example {@code order.placed}. */
    public List<String> types() {
        return all().stream().map(EventRecord::type).toList();
    }

    /** Those of one type. */
    public List<EventRecord> ofType(String type) {
        return all().stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Forgets what was recorded so far. */
    public synchronized void clear() {
        recorded.clear();
    }

    private static void note(EventRecord event) {
        Seen.note(
                "event-types.txt",
                event.type(),
                String.valueOf(event.typeVersion()),
                String.join(" ", event.data().keySet()));
    }
}
