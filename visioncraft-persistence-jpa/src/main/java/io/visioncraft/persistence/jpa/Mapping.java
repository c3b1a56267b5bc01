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
 * The rows of one aggregate: the row of the root, the tables of its parts, and the tables that its changes append to. Each
 * repository builds one and does not change it afterwards; it is thread-safe from then on.
 *
 * @param <A> the aggregate
 * @param <E> the row of its root
 */
final class Mapping<A extends Aggregate<?>, E extends AggregateRow> {

    private final Class<E> rowType;
    private final Function<? super A, E> row;
    private final Function<? super E, A> record;
    private final List<PartTable<A, E, ?, ?>> parts = new ArrayList<>();
    private final List<EntryTable<?, ?>> entryTables = new ArrayList<>();

    private Mapping(Class<E> rowType, Function<? super A, E> row, Function<? super E, A> record) {
        this.rowType = rowType;
        this.row = row;
        this.record = record;
    }

    /**
     * @param rowType the type of the root's row
     * @param row makes the row of a record
     * @param record makes the record of a row and of the parts that were read into it; throws a {@code RuntimeException} if
     *     the row is not valid
     */
    static <A extends Aggregate<?>, E extends AggregateRow> Mapping<A, E> of(
            Class<E> rowType, Function<? super A, E> row, Function<? super E, A> record) {
        return new Mapping<>(rowType, row, record);
    }

    /**
     * Keeps parts, for example lines, in a separate table.
     *
     * @param values the parts of a record, in their order
     * @param row makes the row of a part
     * @param into puts the rows of a root's parts, in no order, into the root's row
     */
    <P, R extends PartRow> Mapping<A, E> parts(
            Class<R> type,
            Function<? super A, ? extends Collection<P>> values,
            Function<? super P, R> row,
            BiConsumer<? super E, List<R>> into) {
        parts.add(new PartTable<>(type, values, row, false, into));
        return this;
    }

    /** Keeps values that are derived from the record, for example its words, in a table that is only searched. */
    <P, R extends PartRow> Mapping<A, E> derived(
            Class<R> type, Function<? super A, ? extends Collection<P>> values, Function<? super P, R> row) {
        parts.add(new PartTable<>(type, values, row, false, null));
        return this;
    }

    /** Keeps such values too, which often change all at once, and are written over then. */
    <P, R extends PartRow> Mapping<A, E> derivedOver(
            Class<R> type, Function<? super A, ? extends Collection<P>> values, Function<? super P, R> row) {
        parts.add(new PartTable<>(type, values, row, true, null));
        return this;
    }

    /** Adds a table that changes append rows to. */
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

    List<PartTable<A, E, ?, ?>> parts() {
        return parts;
    }

    /** The row of an entry; empty if no table of this mapping keeps such entries. */
    Optional<Object> entryRow(A record, int ordinal, Entry entry) {
        return entryTables.stream()
                .<Object>flatMap(table -> table.row(record, ordinal, entry).stream())
                .findFirst();
    }
}
