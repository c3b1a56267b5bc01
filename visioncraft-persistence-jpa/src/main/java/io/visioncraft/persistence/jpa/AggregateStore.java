package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What all repositories of aggregates have in common: a row for the root, its version compared in the statement that writes
 * it, and rows that are appended. Thread-safe.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <E> the row of its root
 */
abstract class AggregateStore<A extends Aggregate<I>, I extends Id, E extends AggregateEntity>
        implements AggregateRepository<A, I> {

    private final Transactions transactions;
    private final Class<E> rowType;
    private final VersionedUpdate update;

    AggregateStore(Transactions transactions, Class<E> rowType) {
        this.transactions = transactions;
        this.rowType = rowType;
        this.update = new VersionedUpdate(rowType);
    }

    /** The row of a record. */
    abstract E row(A record);

    /** The record of a row; throws anything if the row does not make one. */
    abstract A record(E row);

    /** The query that also loads what {@link #record} needs beside the root. */
    Select<E> fetching(Select<E> select) {
        return select;
    }

    /** Appends an entry; overridden by repositories that keep some. */
    void append(A record, int ordinal, Entry entry) {
        throw new IllegalArgumentException("The repository of " + record.aggregateType() + " keeps no "
                + entry.getClass().getName());
    }

    final Statements statements() {
        return transactions.statements();
    }

    final OpenTransaction transaction() {
        return transactions.current();
    }

    /** A query over the roots. */
    final Select<E> roots() {
        return Select.from(rowType);
    }

    final Select<E> root(I id) {
        return roots().where("e.id = :id", "id", id.value());
    }

    @Override
    public final Optional<A> find(I id) {
        Answer<A> key = new Answer<>(rowType, id);
        Optional<A> seen = transactions.memory().recall(key);
        if (seen.isPresent()) {
            return seen;
        }
        Optional<A> read = read(id);
        read.ifPresent(record -> transactions.memory().remember(key, record));
        return read;
    }

    /** Reads a record from the database. */
    Optional<A> read(I id) {
        return statements().one(fetching(root(id)), this::record);
    }

    @Override
    public final List<A> findAll(Collection<I> ids) {
        return ids.isEmpty()
                ? List.of()
                : readAll(roots().whereAny("id", ids.stream().map(Id::value).toList()));
    }

    /** Reads the records of a query. */
    List<A> readAll(Select<E> select) {
        return statements().all(fetching(select), this::record);
    }

    @Override
    public final void save(A record, List<? extends Entry> entries) {
        transactions.memory().forget(new Answer<>(rowType, record.id()));
        if (record.version() == 1) {
            insert(record);
        } else {
            update(record);
        }
        int ordinal = 0;
        for (Entry entry : entries) {
            append(record, ordinal++, entry);
        }
    }

    void insert(A record) {
        statements().insert(record, row(record));
    }

    void update(A record) {
        statements().update(update, record, row(record));
    }

    /** Removes the root, and by its foreign keys all that belongs to it, if it is still at that version. */
    final void remove(A record) {
        OpenTransaction transaction = transaction();
        int removed = transaction
                .statements()
                .executeNative(
                        "DELETE FROM " + VersionedUpdate.tableName(rowType) + " WHERE id = ? AND version = ?",
                        record.id().value(),
                        record.version());
        if (removed == 0) {
            throw transaction.statements().stale(record, record.version());
        }
        transaction.memory().forget(new Basis<>(rowType, record.id()));
        transaction.memory().forget(new Answer<>(rowType, record.id()));
    }

    /** Under which a record is kept that was read by its id, and not written since: the same row is not asked for twice. */
    record Answer<A extends Aggregate<?>>(Class<?> rowType, Id id) implements Memory.Passing<A> {}

    /** Under which the newest known version of a record is kept, with which the next one is compared when it is written. */
    record Basis<A extends Aggregate<?>>(Class<?> rowType, Id id) implements Memory.Key<A> {}
}
