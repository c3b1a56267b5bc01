package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status change of any aggregate. One table holds them all, since the rows have one shape and one reader, the audit. A row
 * never changes, except that a tombstone may replace its reason. An aggregate with a new status needs no new table.
 */
@Table("vc_status_change")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class StatusChangeRow implements StoredRow {

    @Key
    @Column("aggregate_type")
    String aggregateType;

    @Key
    @Column("aggregate_id")
    UUID aggregateId;

    @Key
    @Column("version")
    long version;

    @Key
    @Column("ordinal")
    int ordinal;

    @Column("from_status")
    @Nullable
    String fromStatus;

    @Column("to_status")
    String toStatus;

    @Column("changed_at")
    long changedAt;

    @Column("caller_kind")
    String callerKind;

    @Column("caller_name")
    String callerName;

    @Column("reason")
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
