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

    private final Sessions sessions;
    private final Class<E> rowType;
    private final VersionedUpdate update;

    AggregateStore(Sessions sessions, Class<E> rowType) {
        this.sessions = sessions;
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

    final JpaSession session() {
        return sessions.current();
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
        JpaSession session = session();
        Optional<A> seen = session.seen(rowType, id);
        if (seen.isPresent()) {
            return seen;
        }
        Optional<A> read = read(id);
        read.ifPresent(record -> session.saw(rowType, record));
        return read;
    }

    /** Reads a record from the database. */
    Optional<A> read(I id) {
        return session().one(fetching(root(id)), this::record);
    }

    @Override
    public final List<A> findAll(Collection<I> ids) {
        return ids.isEmpty()
                ? List.of()
                : readAll(roots().whereAny("id", ids.stream().map(Id::value).toList()));
    }

    /** Reads the records of a query. */
    List<A> readAll(Select<E> select) {
        return session().all(fetching(select), this::record);
    }

    @Override
    public final void save(A record, List<? extends Entry> entries) {
        session().lookAgainFor(rowType, record.id());
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
        session().insert(record, row(record));
    }

    void update(A record) {
        session().update(update, record, row(record));
    }

    /** Removes the root, and by its foreign keys all that belongs to it, if it is still at that version. */
    final void remove(A record) {
        JpaSession session = session();
        int removed = session.executeNative(
                "DELETE FROM " + VersionedUpdate.tableName(rowType) + " WHERE id = ? AND version = ?",
                record.id().value(),
                record.version());
        if (removed == 0) {
            throw session.stale(record, record.version());
        }
        session.forget(record.id());
        session.lookAgainFor(rowType, record.id());
    }
}
