package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.spi.EntryPosition;

/** Writes and finds what was written about CRM records. */
final class CrmEntries {

    private CrmEntries() {}

    static void insert(CrmEntryEntity row, Aggregate<CrmRecordId> record, int ordinal, JpaSession session) {
        row.crmRecordId = record.id().value();
        row.version = record.version();
        row.ordinal = ordinal;
        session.insert(row);
    }

    /** Puts another text in the place of one, if there is a row at that position. */
    static void replaceText(
            CrmRecordId record,
            Class<? extends CrmEntryEntity> type,
            EntryPosition position,
            String text,
            JpaSession session) {
        session.execute(
                "update " + VersionedUpdate.entityName(type) + " e set e.text = ?1"
                        + " where e.crmRecordId = ?2 and e.version = ?3 and e.ordinal = ?4",
                text,
                record.value(),
                position.version(),
                position.ordinal());
    }

    static <R extends CrmEntryEntity> Select<R> of(CrmRecordId record, Class<R> type, EntryPosition after) {
        return Select.from(type)
                .where("e.crmRecordId = :record", "record", record.value())
                .after("version", after.version(), "ordinal", after.ordinal())
                .orderBy("e.version, e.ordinal");
    }
}
