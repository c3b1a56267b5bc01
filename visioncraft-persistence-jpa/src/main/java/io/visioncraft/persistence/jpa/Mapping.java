package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How the records of one aggregate stand in rows: the row of the root, the tables of its parts, and the rows that changes
 * append. Built once for each repository and not changed afterwards; thread-safe from then on.
 *
 * @param <A> the aggregate
 * @param <E> the row of its root
 */
final class Mapping<A extends Aggregate<?>, E extends AggregateEntity> {

    private final Class<E> rowType;
    private final Function<? super A, E> row;
    private final Function<? super E, A> record;
    private final VersionedUpdate update;
    private final List<PartTable<A, E, ?, ?>> parts = new ArrayList<>();
    private final List<EntryTable<?, ?>> entryTables = new ArrayList<>();

    private Mapping(Class<E> rowType, Function<? super A, E> row, Function<? super E, A> record) {
        this.rowType = rowType;
        this.row = row;
        this.record = record;
        this.update = new VersionedUpdate(rowType);
    }

    /**
     * @param rowType the type of the root's row
     * @param row makes the row of a record
     * @param record makes the record of a row and of the parts that were read into it; it throws anything if they make none
     */
    static <A extends Aggregate<?>, E extends AggregateEntity> Mapping<A, E> of(
            Class<E> rowType, Function<? super A, E> row, Function<? super E, A> record) {
        return new Mapping<>(rowType, row, record);
    }

    /**
     * Keeps parts, such as lines, in a table of their own.
     *
     * @param values the parts of a record, in their order
     * @param row makes the row of a part
     * @param into hands over the rows that belong to a root, in no order
     */
    <P, R extends PartEntity> Mapping<A, E> parts(
            Class<R> type,
            Function<? super A, ? extends Collection<P>> values,
            Function<? super P, R> row,
            BiConsumer<? super E, List<R>> into) {
        parts.add(new PartTable<>(type, values, row, into));
        return this;
    }

    /** Keeps values that follow from the record, such as its words, in a table that is searched and never read. */
    <P, R extends PartEntity> Mapping<A, E> derived(
            Class<R> type, Function<? super A, ? extends Collection<P>> values, Function<? super P, R> row) {
        parts.add(new PartTable<>(type, values, row, null));
        return this;
    }

    /** Lets changes append rows of one more kind. */
    Mapping<A, E> appends(EntryTable<?, ?> table) {
        entryTables.add(table);
        return this;
    }

    Class<E> rowType() {
        return rowType;
    }

    E row(A record) {
        return row.apply(record);
    }

    A record(E row) {
        return record.apply(row);
    }

    VersionedUpdate update() {
        return update;
    }

    List<PartTable<A, E, ?, ?>> parts() {
        return parts;
    }

    /** The row of an entry; empty if the repository keeps no such entries. */
    Optional<Object> entryRow(A record, int ordinal, Entry entry) {
        return entryTables.stream()
                .<Object>flatMap(table -> table.row(record, ordinal, entry).stream())
                .findFirst();
    }
}
