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
 * Buffers new rows, and changes of locked rows that go with them, until the next read or the commit. Rows of one table are sent
 * in one statement, and roots before rows that refer to them; the statements of all tables go together. Not thread-safe; belongs
 * to one transaction.
 */
final class WriteBuffer {

    private final OwnSql sql;
    private final SupportedDatabase database;
    private final Map<Class<?>, List<Object>> roots = new LinkedHashMap<>();
    private final Map<Class<?>, List<Object>> others = new LinkedHashMap<>();
    private final Map<Class<?>, List<Aggregate<?>>> records = new LinkedHashMap<>();
    private final Map<Object, Command> changes = new LinkedHashMap<>();
    private final Set<Id> ids = new HashSet<>();
    private List<Aggregate<?>> writing = List.of();

    WriteBuffer(OwnSql sql, SupportedDatabase database) {
        this.sql = sql;
        this.database = database;
    }

    /** Buffers the root of a new aggregate. */
    void addRoot(Aggregate<?> record, AggregateRow row) {
        records.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(record);
        roots.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
        ids.add(record.id());
    }

    /** Buffers a row that refers to a root or to no other row. */
    void add(Object row) {
        others.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }

    /**
     * Buffers a change of one row that is there and locked, or was inserted by this transaction, so that nobody asks how many
     * rows it changed. A later change of the same row replaces it.
     */
    void addChange(Object ofWhat, Command change) {
        changes.remove(ofWhat);
        changes.put(ofWhat, change);
    }

    /** The new aggregates among the rows that are being sent. */
    List<Aggregate<?>> writing() {
        return writing;
    }

    /** Whether the root of this record is buffered. */
    boolean holds(Aggregate<?> record) {
        return ids.contains(record.id());
    }

    boolean isEmpty() {
        return roots.isEmpty() && others.isEmpty() && changes.isEmpty();
    }

    /** Hands the buffered rows to {@link OwnSql}, which sends them with the next statement at the latest. */
    void flush() {
        if (isEmpty()) {
            return;
        }
        writing = records.values().stream().flatMap(List::stream).toList();
        write(roots);
        write(others);
        changes.values().forEach(sql::later);
        changes.clear();
        records.clear();
        ids.clear();
    }

    /** Forgets which aggregates are being sent, since they were. */
    void sent() {
        writing = List.of();
    }

    private void write(Map<Class<?>, List<Object>> rows) {
        rows.forEach((type, ofOneTable) -> {
            Insertion insertion = Insertion.of(type);
            for (int from = 0; from < ofOneTable.size(); from += ChangeBuffer.BATCH) {
                write(insertion, ofOneTable.subList(from, Math.min(from + ChangeBuffer.BATCH, ofOneTable.size())));
            }
        });
        rows.clear();
    }

    /** Rows that are too long to go with others go in a batch of the driver's. */
    private void write(Insertion insertion, List<Object> rows) {
        Command command = insertion.of(rows, database);
        if (rows.size() > 1 && command.weight() > Command.HEAVIEST) {
            sql.updates(
                    insertion.sql(), rows.stream().map(insertion::parameters).toList());
        } else {
            sql.later(command);
        }
    }
}
