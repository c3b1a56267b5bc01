package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of part of an aggregate, and its table. Immutable and thread-safe.
 *
 * @param type the type of the rows
 * @param values the parts of a record, in their order
 * @param row makes the row of a part
 * @param over whether rows are written over those at their positions, rather than after the deletion of those
 * @param into puts the rows of a root's parts, in no order, into the root's row; null if they are never read
 * @param <A> the aggregate
 * @param <E> the row of its root
 * @param <P> the part
 * @param <R> the row of the part
 */
record PartTable<A extends Aggregate<?>, E extends AggregateRow, P, R extends PartRow>(
        Class<R> type,
        Function<? super A, ? extends Collection<P>> values,
        Function<? super P, R> row,
        boolean over,
        @Nullable BiConsumer<? super E, List<R>> into) {

    /** Whether a record is made of these parts. */
    boolean isRead() {
        return into != null;
    }

    RowType<R> rowType() {
        return RowType.of(type);
    }

    /** Puts rows of this type, in no order, into the row of their root. */
    void give(E root, List<? extends PartRow> rows) {
        Objects.requireNonNull(into).accept(root, rows.stream().map(type::cast).toList());
    }

    /** Writes the parts in which a record differs from the version before; {@code before} is null for a new record. */
    void write(@Nullable A before, A after, Statements statements) {
        List<P> old = before == null ? List.of() : List.copyOf(values.apply(before));
        List<P> wanted = List.copyOf(values.apply(after));
        if (over) {
            Parts.writeOver(statements, type, after.id().value(), old, wanted, row);
        } else {
            Parts.write(statements, type, after.id().value(), old, wanted, row);
        }
    }
}
