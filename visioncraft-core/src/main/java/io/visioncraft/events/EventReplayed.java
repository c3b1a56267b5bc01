package io.visioncraft.events;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.EventType;

/** The event {@link EventNotices#REPLAYED}. Immutable and thread-safe. */
record EventReplayed(EventId event) implements DomainEvent {

    static final EventType<EventReplayed> TYPE = EventType.of(
                    EventReplayed.class,
                    EventNotices.REPLAYED,
                    1,
                    "An operator had a dead event delivered again (EVT-2). It tells of no change to a record, and"
                            + " stands alone.")
            .id("event", EventId.class, "the event that was dead", EventReplayed::event);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
