package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the outbox, and the state of its delivery. */
@Table("vc_event")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class EventRow implements StoredRow {

    @Key
    @Column("id")
    UUID id;

    @Column("event_type")
    String eventType;

    @Column("type_version")
    int typeVersion;

    @Column("aggregate_type")
    String aggregateType;

    @Column("aggregate_id")
    UUID aggregateId;

    @Column("aggregate_version")
    long aggregateVersion;

    @Column("ordinal")
    int ordinal;

    @Column("occurred_at")
    long occurredAt;

    @Column("caller_kind")
    String callerKind;

    @Column("caller_name")
    String callerName;

    @Column("correlation_id")
    @Nullable
    String correlationId;

    @Column("event_data")
    String eventData;

    @Column("attempts")
    int attempts;

    /** The time from which it can be claimed, if every earlier event of the aggregate is delivered. */
    @Column("not_before")
    long notBefore;

    @Column("delivered")
    boolean delivered;

    @Column("dead")
    boolean dead;

    @Override
    public String recordType() {
        return "event";
    }

    @Override
    public Object recordId() {
        return id;
    }
}
