package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Buffers new rows until the next read or the commit. Rows of one table are sent in one batch, and roots before rows that refer
 * to them. Not thread-safe; belongs to one transaction.
 */
final class WriteBuffer {

    private final OwnSql sql;
    private final Map<Class<?>, List<Object>> roots = new LinkedHashMap<>();
    private final Map<Class<?>, List<Object>> parts = new LinkedHashMap<>();
    private final Map<Class<?>, List<Aggregate<?>>> records = new LinkedHashMap<>();
    private final Set<Id> ids = new HashSet<>();
    private List<Aggregate<?>> writing = List.of();

    WriteBuffer(OwnSql sql) {
        this.sql = sql;
    }

    /** Buffers the root of a new aggregate. */
    void addRoot(Aggregate<?> record, AggregateEntity row) {
        records.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(record);
        roots.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
        ids.add(record.id());
    }

    /** Buffers a row that refers to a root or to no other row. */
    void addPart(Object row) {
        parts.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }

    /** The new aggregates of the table at which a flush failed. */
    List<Aggregate<?>> writing() {
        return writing;
    }

    /** Whether the root of this record is buffered. */
    boolean holds(Aggregate<?> record) {
        return ids.contains(record.id());
    }

    boolean isEmpty() {
        return roots.isEmpty() && parts.isEmpty();
    }

    /** Sends the buffered rows. */
    void flush() {
        write(roots);
        write(parts);
        records.clear();
        ids.clear();
    }

    private void write(Map<Class<?>, List<Object>> rows) {
        rows.forEach((type, ofOneTable) -> {
            writing = List.copyOf(records.getOrDefault(type, List.of()));
            Insertion insertion = Insertion.of(type);
            for (int from = 0; from < ofOneTable.size(); from += ChangeBuffer.BATCH) {
                sql.updates(
                        insertion.sql(),
                        ofOneTable.subList(from, Math.min(from + ChangeBuffer.BATCH, ofOneTable.size())).stream()
                                .map(insertion::parameters)
                                .toList());
            }
        });
        rows.clear();
        writing = List.of();
    }
}
