package io.visioncraft.persistence.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.visioncraft.kernel.Aggregate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
record PartTable<A extends Aggregate<?>, E extends AggregateEntity, P, R extends PartEntity>(
        Class<R> type,
        Function<? super A, ? extends Collection<P>> values,
        Function<? super P, R> row,
        boolean over,
        @Nullable BiConsumer<? super E, List<R>> into) {

    /** Whether a record is made of these parts. */
    boolean isRead() {
        return into != null;
    }

    /** Returns a query that also reads these parts of each root. */
    Select<E> with(Select<E> roots) {
        return roots.with(type, Objects.requireNonNull(into));
    }

    /**
     * Reads these parts into rows of roots that were read before. Returns false if a root has changed or was removed since.
     *
     * @param roots a query over all roots
     */
    boolean readInto(List<E> rows, Select<E> roots, Statements statements) {
        BiConsumer<? super E, List<R>> keep = Objects.requireNonNull(into);
        Map<UUID, E> earlier = rows.stream().collect(toMap(one -> one.id, identity()));
        List<E> later = rows.isEmpty()
                ? List.of()
                : statements.rows(roots.whereAny(
                                "id", rows.stream().map(one -> one.id).toList())
                        .with(type, (root, parts) -> keep.accept(Objects.requireNonNull(earlier.get(root.id)), parts)));
        return later.size() == rows.size()
                && later.stream()
                        .allMatch(root -> Objects.requireNonNull(earlier.get(root.id)).version == root.version);
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
