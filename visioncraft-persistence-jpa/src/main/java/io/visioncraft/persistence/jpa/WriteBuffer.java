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
 * Rows to insert, kept back until something reads or the transaction commits, so that rows of one table go in one batch, and
 * roots before what refers to them. Not thread-safe; belongs to one transaction.
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

    /** Keeps the root of a new aggregate. */
    void addRoot(Aggregate<?> record, AggregateEntity row) {
        records.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(record);
        roots.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
        ids.add(record.id());
    }

    /** Keeps a row that refers to a root or to nothing. */
    void addPart(Object row) {
        parts.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }

    /** The new aggregates of the table that was being written when a flush failed. */
    List<Aggregate<?>> writing() {
        return writing;
    }

    /** Whether a record waits to be inserted. */
    boolean holds(Aggregate<?> record) {
        return ids.contains(record.id());
    }

    boolean isEmpty() {
        return roots.isEmpty() && parts.isEmpty();
    }

    /** Writes what was kept. */
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
