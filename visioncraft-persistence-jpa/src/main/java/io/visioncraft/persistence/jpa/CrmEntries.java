package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.spi.EntryPosition;

/** Writes and finds what was written about CRM records. */
final class CrmEntries {

    private CrmEntries() {}

    static void insert(CrmEntryEntity row, Aggregate<CrmRecordId> record, int ordinal, Statements statements) {
        row.crmRecordId = record.id().value();
        row.version = record.version();
        row.ordinal = ordinal;
        statements.insert(row);
    }

    /** Puts another text in the place of a message's, if there is one at that position. */
    static void replaceText(CrmRecordId record, EntryPosition message, String text, Statements statements) {
        statements.change(
                "UPDATE vc_crm_message SET text = ? WHERE crm_record_id = ? AND version = ? AND ordinal = ?",
                text,
                record.value(),
                message.version(),
                message.ordinal());
    }

    static <R extends CrmEntryEntity> Select<R> of(CrmRecordId record, Class<R> type, EntryPosition after) {
        return Select.from(type)
                .where("e.crmRecordId = :record", "record", record.value())
                .after("version", after.version(), "ordinal", after.ordinal())
                .orderBy("e.version, e.ordinal");
    }
}
