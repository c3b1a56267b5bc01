package io.visioncraft.events;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import java.util.Map;

/**
 * An operator let a dead event be: it counts as delivered (EVT-2). It tells of no change to a record, and stands alone.
 *
 * @param event the event that was dead
 * @param attempt its last attempt
 */
public record EventDismissed(EventId event, int attempt) implements DomainEvent {

    @Override
    public String type() {
        return "event.dismissed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("event", event.toString(), "attempt", attempt);
    }
}
