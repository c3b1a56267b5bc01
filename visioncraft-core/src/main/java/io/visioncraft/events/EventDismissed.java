package io.visioncraft.events;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.EventType;

/** The event {@link EventNotices#DISMISSED}. Immutable and thread-safe. */
record EventDismissed(EventId event, int attempt) implements DomainEvent {

    static final EventType<EventDismissed> TYPE = EventType.of(
                    EventDismissed.class,
                    EventNotices.DISMISSED,
                    1,
                    "An operator gave up a dead event: it counts as delivered (EVT-2). It tells of no change to a"
                            + " record, and stands alone.")
            .id("event", EventId.class, "the event that was dead", EventDismissed::event)
            .whole("attempt", "its last attempt", EventDismissed::attempt);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
