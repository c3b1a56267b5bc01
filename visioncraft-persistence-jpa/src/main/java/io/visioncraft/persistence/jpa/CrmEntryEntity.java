package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.EntryPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A text about a CRM record. Messages, which customers see, and notes, which they never see, have two tables, so that a query
 * without a condition shows no note (CRM-3).
 */
@MappedSuperclass
@IdClass(CrmEntryKey.class)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class CrmEntryEntity implements StoredRow {

    @Id
    @Column(name = "crm_record_id")
    UUID crmRecordId;

    @Id
    @Column(name = "version")
    long version;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "caller_kind", length = 16)
    String callerKind;

    @Column(name = "caller_name", length = 64)
    String callerName;

    @Column(name = "text", length = 20000)
    String text;

    @Column(name = "written_at")
    long writtenAt;

    final EntryPosition place() {
        return new EntryPosition(version, ordinal);
    }

    @Override
    public final Object recordId() {
        return crmRecordId;
    }
}
