package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The repository of one aggregate: reads and writes whole records by a {@link Mapping}. It writes only the parts that differ
 * from the version before; mostly the transaction remembers that version.
 *
 * <p>Any number of records costs one statement, see {@link WholeRows}. Thread-safe.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <E> the row of its root
 */
abstract class AggregateTable<A extends Aggregate<I>, I extends Id, E extends AggregateRow>
        implements AggregateRepository<A, I> {

    private final Transactions transactions;
    private final Mapping<A, E> mapping;
    private final WholeRows<E> whole;

    AggregateTable(Transactions transactions, Mapping<A, E> mapping) {
        this.transactions = transactions;
        this.mapping = mapping;
        this.whole = new WholeRows<>(mapping.rowType(), mapping.parts());
    }

    final OpenTransaction transaction() {
        return transactions.current();
    }

    final Statements statements() {
        return transactions.statements();
    }

    // reads

    /** A query over the roots. */
    final Select<E> roots() {
        return Select.from(mapping.rowType());
    }

    private Select<E> root(I id) {
        return roots().whereKey(id.value());
    }

    @Override
    public final Optional<A> find(I id) {
        Answer<A> answer = new Answer<>(mapping.rowType(), id);
        Optional<A> known = transactions.memory().recall(answer);
        if (known.isPresent()) {
            return known;
        }
        Optional<A> read = one(root(id));
        read.ifPresent(record -> transactions.memory().remember(answer, record));
        return read;
    }

    @Override
    public final List<A> findAll(Collection<I> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(roots().whereAny("id", ids.stream().map(Id::value).toList()));
    }

    /** The record of a query that finds at most one. */
    final Optional<A> one(Select<E> select) {
        List<E> rows = whole.read(select, statements());
        return rows.isEmpty() ? Optional.empty() : Optional.of(mapped(rows.get(0)));
    }

    /** The records of a query, in its order. Only for queries that find few rows. */
    final List<A> all(Select<E> select) {
        List<E> rows = whole.read(select, statements());
        List<A> records = new ArrayList<>(rows.size());
        for (E row : rows) {
            records.add(mapped(row));
        }
        return records;
    }

    /** At most {@code limit} records of an aggregate without parts. */
    final List<A> list(Select<E> select, int limit) {
        return statements().list(select, limit, this::record);
    }

    private A mapped(E row) {
        return statements().mapped(row, this::record);
    }

    /**
     * Returns the record of a row that was read with its parts, and remembers it for the comparison with its next version.
     * Throws a {@code RuntimeException} if the row is not valid.
     */
    final A record(E row) {
        A record = mapping.record(row);
        remember(record);
        return record;
    }

    /** Returns and remembers the record of a row that another repository has read: finding it then sends no statement. */
    final A seen(E row) {
        return seen(mapped(row));
    }

    /** Remembers a record that another repository has read: finding it then sends no statement. */
    final A seen(A record) {
        remember(record);
        transactions.memory().remember(new Answer<>(mapping.rowType(), record.id()), record);
        return record;
    }

    // writes

    @Override
    public void save(A record, List<? extends Entry> entries) {
        transactions.memory().forget(new Answer<>(mapping.rowType(), record.id()));
        if (record.version() == 1) {
            statements().insert(record, mapping.row(record));
            writeParts(null, record);
        } else if (mapping.parts().isEmpty()) {
            statements().update(record, mapping.row(record));
        } else {
            A before = before(record);
            statements().update(record, mapping.row(record));
            writeParts(before, record);
        }
        int ordinal = 0;
        for (Entry entry : entries) {
            append(record, ordinal++, entry);
        }
    }

    /** The version that a record is based on. */
    private A before(A record) {
        long basedOn = record.version() - 1;
        return transaction()
                .memory()
                .recall(new Basis<A>(mapping.rowType(), record.id()))
                .filter(known -> known.version() == basedOn)
                .or(() -> one(root(record.id())).filter(stored -> stored.version() == basedOn))
                .orElseThrow(() -> statements().stale(record, basedOn));
    }

    private void writeParts(@Nullable A before, A after) {
        mapping.parts().forEach(table -> table.write(before, after, statements()));
        remember(after);
    }

    /** Remembers a record for the comparison with its next version, if it has parts. */
    private void remember(A record) {
        if (!mapping.parts().isEmpty()) {
            transactions.memory().remember(new Basis<>(mapping.rowType(), record.id()), record);
        }
    }

    private void append(A record, int ordinal, Entry entry) {
        statements()
                .insert(mapping.entryRow(record, ordinal, entry)
                        .orElseThrow(() -> new IllegalArgumentException("The repository of " + record.aggregateType()
                                + " keeps no " + entry.getClass().getName())));
    }

    /** Removes the root if it is stored at the record's version. Foreign keys remove all rows that refer to it. */
    final void remove(A record) {
        OpenTransaction transaction = transaction();
        int removed = transaction
                .statements()
                .executeNative(
                        "DELETE FROM " + RowType.of(mapping.rowType()).table() + " WHERE id = ? AND version = ?",
                        record.id().value(),
                        record.version());
        if (removed == 0) {
            throw transaction.statements().stale(record, record.version());
        }
        transaction.memory().forget(new Basis<>(mapping.rowType(), record.id()));
        transaction.memory().forget(new Answer<>(mapping.rowType(), record.id()));
    }

    // equals and hashCode by hand: those of a record are linked at their first call, which a start waits for

    /** The key of a record that was read and not written since, so that its row is read once. */
    private record Answer<A extends Aggregate<?>>(Class<?> rowType, Id id) implements Memory.Passing<A> {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Answer<?> that && rowType == that.rowType && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return 31 * rowType.hashCode() + id.hashCode();
        }
    }

    /** The key of the newest known version of a record, which the next version is compared with when it is written. */
    private record Basis<A extends Aggregate<?>>(Class<?> rowType, Id id) implements Memory.Key<A> {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Basis<?> that && rowType == that.rowType && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return 31 * rowType.hashCode() + id.hashCode();
        }
    }
}
