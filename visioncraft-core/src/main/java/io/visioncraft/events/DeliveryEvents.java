package io.visioncraft.events;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of the delivery of events, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
 */
public final class EventNotices {

    /** An operator had a dead event delivered again (EVT-2). It tells of no change to a record, and stands alone. */
    public static final String REPLAYED = "event.replayed";

    /**
     * An operator gave up a dead event: it counts as delivered (EVT-2). It tells of no change to a record, and stands
     * alone.
     */
    public static final String DISMISSED = "event.dismissed";

    private EventNotices() {}

    static List<EventType<?>> all() {
        return List.of(EventReplayed.TYPE, EventDismissed.TYPE);
    }
}
