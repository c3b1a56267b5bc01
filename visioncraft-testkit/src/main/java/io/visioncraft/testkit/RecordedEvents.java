package io.visioncraft.testkit;

import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps each committed event, in order. Recording costs the same for any number of events; each query copies its
 * answer. Each new type is appended to {@code target/event-types.txt} of the module under test, if it has a folder
 * {@code target}, with version and keys: the build compares that file with the declared events. Thread-safe.
 */
public final class RecordedEvents implements EventListener {

    private final List<EventRecord> recorded = new ArrayList<>();

    @Override
    public synchronized void committed(List<EventRecord> events) {
        recorded.addAll(events);
        events.forEach(RecordedEvents::note);
    }

    /** {@return all events since the start or the last {@link #clear}, the first one first} */
    public synchronized List<EventRecord> all() {
        return List.copyOf(recorded);
    }

    /** {@return the types of {@link #all}, for example {@code order.placed}, in the same order} */
    public List<String> types() {
        return all().stream().map(EventRecord::type).toList();
    }

    /**
     * {@return the events of one type among {@link #all}, in the same order}
     *
     * @param type the type, for example {@code order.placed}
     */
    public List<EventRecord> ofType(String type) {
        return all().stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Forgets all events so far. */
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
