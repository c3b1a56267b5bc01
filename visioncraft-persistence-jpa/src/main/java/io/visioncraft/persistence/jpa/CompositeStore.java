package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository whose aggregates have parts in tables of their own, such as lines. Parts are written only where they differ
 * from those of the version before, which the transaction mostly has read already. Thread-safe.
 *
 * @param <A> the aggregate
 * @param <I> its id
 * @param <E> the row of its root
 */
abstract class CompositeStore<A extends Aggregate<I>, I extends Id, E extends AggregateEntity>
        extends AggregateStore<A, I, E> {

    private final Class<E> rowType;

    CompositeStore(Transactions transactions, Class<E> rowType) {
        super(transactions, rowType);
        this.rowType = rowType;
    }

    /** Writes the parts in which {@code after} differs from {@code before}, which is null for a new aggregate. */
    abstract void writeParts(@Nullable A before, A after);

    @Override
    final Optional<A> read(I id) {
        return found(load(id).stream().toList());
    }

    /** What a query by a unique key found. */
    final Optional<A> found(List<A> records) {
        records.forEach(this::remember);
        return records.stream().findFirst();
    }

    @Override
    final List<A> readAll(Select<E> select) {
        List<A> records = loadAll(select);
        records.forEach(this::remember);
        return records;
    }

    /** Reads the records of a query with their parts. */
    List<A> loadAll(Select<E> select) {
        return super.readAll(select);
    }

    /** Reads a record with its parts. */
    Optional<A> load(I id) {
        return super.read(id);
    }

    @Override
    void insert(A record) {
        super.insert(record);
        writeParts(null, record);
        remember(record);
    }

    @Override
    void update(A record) {
        long basedOn = record.version() - 1;
        A before = transaction()
                .memory()
                .recall(new Basis<A>(rowType, record.id()))
                .filter(known -> known.version() == basedOn)
                .or(() -> load(record.id()).filter(stored -> stored.version() == basedOn))
                .orElseThrow(() -> statements().stale(record, basedOn));
        super.update(record);
        writeParts(before, record);
        remember(record);
    }

    /** The record of a row that holds all that its parts are made of, so that it need not be read again to be changed. */
    final A whole(E row) {
        A record = record(row);
        remember(record);
        return record;
    }

    private void remember(A record) {
        transaction().memory().remember(new Basis<>(rowType, record.id()), record);
    }
}
