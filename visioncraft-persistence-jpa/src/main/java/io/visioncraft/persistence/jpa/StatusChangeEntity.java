package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status change of any aggregate. One table holds them all, since the rows have one shape and one reader, the audit. A row
 * never changes, except that a tombstone may replace its reason. An aggregate with a new status needs no new table.
 */
@Entity(name = "VcStatusChange")
@Table(name = "vc_status_change")
@IdClass(StatusChangeKey.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class StatusChangeEntity implements StoredRow {

    @Id
    @Column(name = "aggregate_type", length = 32)
    String aggregateType;

    @Id
    @Column(name = "aggregate_id")
    UUID aggregateId;

    @Id
    @Column(name = "version")
    long version;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "from_status", length = 32)
    @Nullable
    String fromStatus;

    @Column(name = "to_status", length = 32)
    String toStatus;

    @Column(name = "changed_at")
    long changedAt;

    @Column(name = "caller_kind", length = 16)
    String callerKind;

    @Column(name = "caller_name", length = 64)
    String callerName;

    @Column(name = "reason", length = 20000)
    String reason;

    @Override
    public String recordType() {
        return aggregateType;
    }

    @Override
    public Object recordId() {
        return aggregateId;
    }
}
