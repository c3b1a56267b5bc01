package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;

final class EventMapper {

    /** The {@code not_before} of an event that can be claimed at once. */
    static final long AT_ONCE = 0;

    private EventMapper() {}

    static EventRow row(EventRecord event) {
        EventRow row = new EventRow();
        row.id = event.id().value();
        row.eventType = event.type();
        row.typeVersion = event.typeVersion();
        row.aggregateType = event.aggregateType();
        row.aggregateId = event.aggregateId();
        row.aggregateVersion = event.aggregateVersion();
        row.ordinal = event.ordinal();
        row.occurredAt = Micros.of(event.time());
        row.callerKind = event.callerKind();
        row.callerName = event.callerName();
        row.correlationId = event.correlationId();
        row.eventData = Json.write(event.data());
        row.notBefore = AT_ONCE;
        return row;
    }

    static EventRecord record(EventRow row) {
        return new EventRecord(
                new EventId(row.id),
                row.eventType,
                row.typeVersion,
                row.aggregateType,
                row.aggregateId,
                row.aggregateVersion,
                row.ordinal,
                Micros.at(row.occurredAt),
                row.callerKind,
                row.callerName,
                row.correlationId,
                Json.read(row.eventData));
    }

    static Delivery delivery(EventRow row) {
        return new Delivery(record(row), row.attempts);
    }
}
