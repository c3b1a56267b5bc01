package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table that changes of records append rows to, in the order of versions and ordinals. Implementations turn an entry into a
 * row and back; they are immutable and thread-safe.
 *
 * @param <T> the entry
 * @param <R> its row
 */
interface EntryTable<T extends Entry, R extends StoredRow> {

    /** The row of an entry that a change of a record appends; empty if the entry is of another kind. */
    Optional<R> row(Aggregate<?> record, int ordinal, Entry entry);

    /** The entry of a row. Throws a {@code RuntimeException} if the row is not valid. */
    Appended<T> entry(R row);

    /** A query over all rows of the entries. */
    Select<R> rows();

    /** The column that holds the id of the record of a row. */
    String ownerColumn();

    /** The id of the record that a row belongs to. */
    UUID ownerOf(R row);

    /** The entries of a record after a position. */
    default List<Appended<T>> of(Id record, EntryPosition after, int limit, Statements statements) {
        return statements.list(
                rows().where("e." + ownerColumn() + " = ?", record.value())
                        .after("version", after.version(), "ordinal", after.ordinal())
                        .orderBy("e.version, e.ordinal"),
                limit,
                this::entry);
    }

    /** All entries of several records, in order for each record. A record without entries is missing. */
    default <I extends Id> Map<I, List<Appended<T>>> of(Collection<I> records, Statements statements) {
        if (records.isEmpty()) {
            return Map.of();
        }
        Map<UUID, I> ids = new HashMap<>();
        records.forEach(id -> ids.put(id.value(), id));
        Map<I, List<Appended<T>>> entries = new HashMap<>();
        for (R row : statements.rows(
                rows().whereIn(ownerColumn(), records.stream().map(Id::value).toList())
                        .orderBy("e.version, e.ordinal"))) {
            entries.computeIfAbsent(ids.get(ownerOf(row)), id -> new ArrayList<>())
                    .add(statements.mapped(row, this::entry));
        }
        return entries;
    }
}
