package io.visioncraft.testkit;

import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event that was committed, in order. Thread-safe. */
public final class RecordedEvents implements EventListener {

    private final List<EventRecord> recorded = new CopyOnWriteArrayList<>();

    @Override
    public void committed(List<EventRecord> events) {
        recorded.addAll(events);
    }

    /** All events since the start or the last {@link #clear}. */
    public List<EventRecord> all() {
        return List.copyOf(recorded);
    }

    /** Their types, for example {@code order.placed}. */
    public List<String> types() {
        return recorded.stream().map(EventRecord::type).toList();
    }

    /** Those of one type. */
    public List<EventRecord> ofType(String type) {
        return recorded.stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Forgets what was recorded so far. */
    public void clear() {
        recorded.clear();
    }
}
