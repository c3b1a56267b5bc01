package io.visioncraft.events;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * Types of the events that record an operator's decision on a dead event, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
 */
public final class DeliveryEvents {

    /** An operator had a dead event delivered again (EVT-2). It tells of no change to a record, and stands alone. */
    public static final String REPLAYED = "event.replayed";

    /**
     * An operator gave up a dead event: it counts as delivered (EVT-2). It tells of no change to a record, and stands
     * alone.
     */
    public static final String DISMISSED = "event.dismissed";

    private DeliveryEvents() {}

    static List<EventType<?>> all() {
        return List.of(Replayed.TYPE, Dismissed.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record Replayed(EventId event) implements DomainEvent {

        static final EventType<Replayed> TYPE = EventType.of(
                        Replayed.class,
                        REPLAYED,
                        1,
                        "An operator had a dead event delivered again (EVT-2). It tells of no change to a record, and"
                                + " stands alone.")
                .id("event", EventId.class, "the event that was dead", Replayed::event);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Dismissed(EventId event, int attempt) implements DomainEvent {

        static final EventType<Dismissed> TYPE = EventType.of(
                        Dismissed.class,
                        DISMISSED,
                        1,
                        "An operator gave up a dead event: it counts as delivered (EVT-2). It tells of no change to a"
                                + " record, and stands alone.")
                .id("event", EventId.class, "the event that was dead", Dismissed::event)
                .whole("attempt", "its last attempt", Dismissed::attempt);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
