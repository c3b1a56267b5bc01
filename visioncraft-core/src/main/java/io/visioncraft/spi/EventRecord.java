package io.visioncraft.spi;

import io.visioncraft.kernel.EventId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain event as it is stored and delivered (EVT-1). No two events share aggregate type, id, version and ordinal.
 * Immutable and thread-safe.
 *
 * @param id the event's id
 * @param type the stable type, for example {@code order.placed}
 * @param typeVersion the version of the type's shape, from 1
 * @param aggregateType the kind of aggregate, for example {@code order}. A {@code notice} tells of no change to a record; it
 *     is the only event of its aggregate
 * @param aggregateId the bare id of the aggregate
 * @param aggregateVersion the version at which the aggregate was saved
 * @param ordinal the position among the events of that version, from 0
 * @param time the instant of the change, UTC, to the microsecond
 * @param callerKind USER, VISITOR or SYSTEM
 * @param callerName the user's id or the system's name, empty for a visitor; never an address
 * @param correlationId the text by which the host correlates, null for none
 * @param data the event's data: text (decimals too), whole numbers as Long, booleans, lists and maps; no nulls
 */
public record EventRecord(
        EventId id,
        String type,
        int typeVersion,
        String aggregateType,
        UUID aggregateId,
        long aggregateVersion,
        int ordinal,
        Instant time,
        String callerKind,
        String callerName,
        @Nullable String correlationId,
        Map<String, Object> data) {

    /**
     * Makes an event and brings its data into the form that comes back equal from every store: whole numbers become Long;
     * decimal numbers, ids and enum constants become text.
     *
     * @param id the event's id
     * @param type for example {@code order.placed}
     * @param typeVersion the version of the type's shape
     * @param aggregateType the kind of aggregate
     * @param aggregateId the bare id of the aggregate
     * @param aggregateVersion the version at which the aggregate was saved
     * @param ordinal the position among the events of that version, from 0
     * @param time the instant of the change, UTC, to the microsecond
     * @param callerKind USER, VISITOR or SYSTEM
     * @param callerName the user's id or the system's name, empty for a visitor
     * @param correlationId the text by which the host correlates, null for none
     * @param data plain values by key, without nulls
     * @throws IllegalArgumentException if the data holds a value that is not plain
     */
    public EventRecord {
        data = EventData.copy(data);
    }
}
