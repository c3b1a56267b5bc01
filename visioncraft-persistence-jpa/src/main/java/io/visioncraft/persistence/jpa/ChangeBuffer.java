package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Buffers changes of rows until the next read or the commit, so that changes of the same text are sent in one batch. Not
 * thread-safe; belongs to one transaction.
 */
final class ChangeBuffer {

    /** The most statements in one batch. */
    static final int BATCH = 500;

    /** The most changes that go together. More have few texts, so that batches cost little more. */
    private static final int MOST_TOGETHER = 20;

    private final OwnSql sql;
    private final Map<String, List<RowChange>> changes = new LinkedHashMap<>();
    private final Set<Id> records = new HashSet<>();

    ChangeBuffer(OwnSql sql) {
        this.sql = sql;
    }

    void add(RowChange change) {
        changes.computeIfAbsent(change.sql(), sql -> new ArrayList<>()).add(change);
        if (change.record() != null) {
            records.add(change.record().id());
        }
    }

    /** Whether a change of this record is buffered. */
    boolean holds(Aggregate<?> record) {
        return records.contains(record.id());
    }

    /**
     * Sends the buffered changes: together, or batch by batch, each at the place of its first change. Changes of roots alone, if
     * they are few and the database counts each, wait for the next statement; {@link OwnSql#missing} then tells of them.
     *
     * @param absent gets each part whose row is not there
     * @return the records that are not stored at the version that their change is based on
     */
    List<Aggregate<?>> flush(Consumer<PartRow> absent) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<List<RowChange>> waiting = List.copyOf(changes.values());
        changes.clear();
        records.clear();
        List<RowChange> all = waiting.stream().flatMap(List::stream).toList();
        List<Aggregate<?>> missing = new ArrayList<>();
        if (all.size() <= MOST_TOGETHER && sql.countsEach() && all.stream().allMatch(change -> change.part() == null)) {
            all.forEach(sql::later);
            return missing;
        }
        if (all.size() > 1 && all.size() <= MOST_TOGETHER && sql.countsEach()) {
            look(all, sql.together(all.stream().map(RowChange::command).toList()), missing, absent);
            return missing;
        }
        for (List<RowChange> alike : waiting) {
            for (int from = 0; from < alike.size(); from += BATCH) {
                List<RowChange> batch = alike.subList(from, Math.min(from + BATCH, alike.size()));
                int[] counts = sql.updates(
                        batch.get(0).sql(),
                        batch.stream().map(RowChange::parameters).toList());
                look(batch, counts, missing, absent);
            }
        }
        return missing;
    }

    private static void look(List<RowChange> sent, int[] counts, List<Aggregate<?>> missing, Consumer<PartRow> absent) {
        for (int n = 0; n < counts.length; n++) {
            Aggregate<?> record = sent.get(n).record();
            PartRow part = sent.get(n).part();
            if (part != null && counts[n] != 1) {
                OwnSql.requireCount(counts[n]);
                absent.accept(part);
            }
            if (record != null && counts[n] != 1) {
                OwnSql.requireCount(counts[n]);
                missing.add(record);
            }
        }
    }
}
