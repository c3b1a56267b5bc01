package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the outbox, and the state of its delivery. */
@Entity(name = "VcEvent")
@Table(name = "vc_event")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class EventEntity implements StoredRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "event_type", length = 100)
    String eventType;

    @Column(name = "type_version")
    int typeVersion;

    @Column(name = "aggregate_type", length = 32)
    String aggregateType;

    @Column(name = "aggregate_id")
    UUID aggregateId;

    @Column(name = "aggregate_version")
    long aggregateVersion;

    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "occurred_at")
    long occurredAt;

    @Column(name = "caller_kind", length = 16)
    String callerKind;

    @Column(name = "caller_name", length = 64)
    String callerName;

    @Column(name = "correlation_id", length = 100)
    @Nullable
    String correlationId;

    @Column(name = "event_data", length = 1000000)
    String eventData;

    @Column(name = "attempts")
    int attempts;

    /** The time from which it can be claimed, if every earlier event of the aggregate is delivered. */
    @Column(name = "not_before")
    long notBefore;

    @Column(name = "delivered")
    boolean delivered;

    @Column(name = "dead")
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
