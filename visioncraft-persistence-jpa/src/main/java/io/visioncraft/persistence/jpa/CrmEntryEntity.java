package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.EntryPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * Something that was written about a CRM record. What customers see and what they never see are two tables, so that no
 * forgotten condition shows a note (CRM-3).
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
