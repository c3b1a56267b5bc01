package io.visioncraft.spi;

import io.visioncraft.kernel.EventId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A domain event as it is stored and delivered (EVT-1). No two events share aggregate type, id, version and ordinal. Immutable
 * and thread-safe.
 *
 * @param id the event's id
 * @param type the stable type, for example {@code order.placed}
 * @param typeVersion the version of the type's shape
 * @param aggregateType for example {@code order}; {@code notice} for an event that tells of no change to a record and is
 *     the only one of its aggregate
 * @param aggregateId the bare id of the aggregate
 * @param aggregateVersion the version at which the aggregate was saved
 * @param ordinal the position among the events of that version, from 0
 * @param time when, UTC, to the microsecond
 * @param callerKind USER, VISITOR or SYSTEM
 * @param callerName the user's id or the system's name, empty for a visitor; never an address
 * @param correlationId what the host correlates by, null for none
 * @param data the event's own data: text (decimals too), whole numbers as Long, booleans,
 *     lists and maps; no nulls
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

    public EventRecord {
        data = EventData.copy(data);
    }
}
