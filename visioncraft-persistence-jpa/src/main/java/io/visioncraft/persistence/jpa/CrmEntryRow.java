package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.EntryPosition;
import java.util.UUID;

/**
 * A text about a CRM record. Messages, which customers see, and notes, which they never see, have two tables, so that a query
 * without a condition shows no note (CRM-3).
 */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class CrmEntryRow implements StoredRow {

    @Key
    @Column("crm_record_id")
    UUID crmRecordId;

    @Key
    @Column("version")
    long version;

    @Key
    @Column("ordinal")
    int ordinal;

    @Column("caller_kind")
    String callerKind;

    @Column("caller_name")
    String callerName;

    @Column("text")
    String text;

    @Column("written_at")
    long writtenAt;

    final EntryPosition place() {
        return new EntryPosition(version, ordinal);
    }

    @Override
    public final Object recordId() {
        return crmRecordId;
    }
}
