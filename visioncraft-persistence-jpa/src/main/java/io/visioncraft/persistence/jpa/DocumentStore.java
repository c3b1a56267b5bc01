package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.groupingBy;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A repository of documents with lines and tax groups. However many documents are read, they cost two statements: roots with
 * their lines, then the tax groups of all. Thread-safe.
 *
 * @param <A> the document
 * @param <I> its id
 * @param <E> the row of its root, whose lines are the collection {@code lines}
 * @param <G> the row of a tax group
 */
abstract class DocumentStore<A extends Aggregate<I>, I extends Id, E extends DocumentEntity, G extends TaxGroupEntity>
        extends CompositeStore<A, I, E> {

    private final Class<G> groupType;
    private final Supplier<G> newGroup;

    DocumentStore(Sessions sessions, Class<A> recordType, Class<E> rowType, Class<G> groupType, Supplier<G> newGroup) {
        super(sessions, recordType, rowType);
        this.groupType = groupType;
        this.newGroup = newGroup;
    }

    /** The record of a row with its lines and these tax groups. */
    abstract A record(E row, List<G> groups);

    /** Writes the lines in which {@code after} differs from {@code before}. */
    abstract void writeLines(@Nullable A before, A after);

    abstract DocumentTotals totals(A record);

    @Override
    final A record(E row) {
        throw new IllegalStateException("A document is not made of its root alone");
    }

    @Override
    final Optional<A> load(I id) {
        return documents(root(id)).stream().findFirst();
    }

    /** All documents that a query finds, in its order; for what is known to be few. */
    final List<A> documents(Select<E> select) {
        List<E> rows = session().rows(select.fetch("lines"));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<G>> groups =
                session()
                        .rows(Select.from(groupType)
                                .whereAny(
                                        "ownerId",
                                        rows.stream().map(row -> row.id).toList()))
                        .stream()
                        .collect(groupingBy(group -> group.ownerId));
        return rows.stream()
                .map(row -> JpaSession.mapped(row, valid -> record(valid, groups.getOrDefault(valid.id, List.of()))))
                .toList();
    }

    @Override
    final void writeParts(@Nullable A before, A after) {
        writeLines(before, after);
        Parts.write(
                session(),
                groupType,
                after.id().value(),
                before == null ? List.of() : totals(before).groups(),
                totals(after).groups(),
                this::groupRow);
    }

    private G groupRow(TaxGroup group) {
        G row = newGroup.get();
        TotalsMapper.fill(row, group);
        return row;
    }
}
