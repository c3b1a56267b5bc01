package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Entry;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A table of texts about CRM records: messages or notes. Immutable and thread-safe.
 *
 * @param entryType the type of the texts
 * @param rowType the type of their rows
 * @param toRow makes the row of a text, without its position
 * @param toEntry makes the text of a row
 * @param <T> the text
 * @param <R> its row
 */
record CrmEntries<T extends Entry, R extends CrmEntryRow>(
        Class<T> entryType, Class<R> rowType, Function<T, R> toRow, Function<R, Appended<T>> toEntry)
        implements EntryTable<T, R> {

    @Override
    public Optional<R> row(Aggregate<?> record, int ordinal, Entry entry) {
        if (!entryType.isInstance(entry)) {
            return Optional.empty();
        }
        R row = toRow.apply(entryType.cast(entry));
        row.crmRecordId = record.id().value();
        row.version = record.version();
        row.ordinal = ordinal;
        return Optional.of(row);
    }

    @Override
    public Appended<T> entry(R row) {
        return toEntry.apply(row);
    }

    @Override
    public Select<R> rows() {
        return Select.from(rowType);
    }

    @Override
    public String ownerColumn() {
        return "crm_record_id";
    }

    @Override
    public UUID ownerOf(R row) {
        return row.crmRecordId;
    }

    /** Replaces the text at a position, if there is one. */
    void replaceText(CrmRecordId record, EntryPosition place, String text, Statements statements) {
        statements.change(
                "UPDATE " + RowType.of(rowType).table()
                        + " SET text = ? WHERE crm_record_id = ? AND version = ? AND ordinal = ?",
                text,
                record.value(),
                place.version(),
                place.ordinal());
    }
}
