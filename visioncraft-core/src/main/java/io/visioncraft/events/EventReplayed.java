package io.visioncraft.events;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventId;
import java.util.Map;

/**
 * An operator had a dead event delivered again (EVT-2). It tells of no change to a record, and stands alone.
 *
 * @param event the event that was dead
 */
public record EventReplayed(EventId event) implements DomainEvent {

    @Override
    public String type() {
        return "event.replayed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("event", event.toString());
    }
}
