package io.visioncraft.persistence.jpa;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A repository of documents with lines and tax groups. However many documents are read, they cost two statements: roots with
 * their lines, then roots with their tax groups. At READ COMMITTED another transaction may commit in between, so the versions
 * of both readings are compared, and where they differ both are read again. Thread-safe.
 *
 * @param <A> the document
 * @param <I> its id
 * @param <E> the row of its root
 * @param <G> the row of a tax group
 */
abstract class DocumentStore<A extends Aggregate<I>, I extends Id, E extends DocumentEntity, G extends TaxGroupEntity>
        extends CompositeStore<A, I, E> {

    private static final int READINGS = 10;

    private final Class<G> groupType;
    private final Supplier<G> newGroup;

    DocumentStore(Transactions transactions, Class<E> rowType, Class<G> groupType, Supplier<G> newGroup) {
        super(transactions, rowType);
        this.groupType = groupType;
        this.newGroup = newGroup;
    }

    /** The record of a row with its lines and these tax groups. */
    abstract A record(E row, List<? extends TaxGroupEntity> groups);

    /** The query that also reads the lines of each root. */
    abstract Select<E> withLines(Select<E> select);

    /** Writes the lines in which {@code after} differs from {@code before}. */
    abstract void writeLines(@Nullable A before, A after);

    abstract DocumentTotals totals(A record);

    @Override
    final A record(E row) {
        throw new IllegalStateException("A document is not made of its root alone");
    }

    @Override
    final Select<E> fetching(Select<E> select) {
        return withLines(select);
    }

    @Override
    final Optional<A> load(I id) {
        return documents(fetching(root(id))).stream().findFirst();
    }

    @Override
    final List<A> loadAll(Select<E> select) {
        return documents(fetching(select));
    }

    /** All documents that a query finds, in its order; for what is known to be few. */
    final List<A> documents(Select<E> select) {
        return Stream.generate(() -> reading(select))
                .limit(READINGS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Failure.clash(null));
    }

    /** Reads once; empty if a document changed between the two statements. */
    private Optional<List<A>> reading(Select<E> select) {
        List<E> withLines = statements().rows(select);
        Map<UUID, E> withGroups = withGroups(withLines);
        List<A> documents = new ArrayList<>(withLines.size());
        for (E row : withLines) {
            E later = withGroups.get(row.id);
            if (later == null || later.version != row.version) {
                return Optional.empty();
            }
            documents.add(StoredRow.mapped(row, whole -> record(whole, later.taxGroups)));
        }
        return Optional.of(documents);
    }

    private Map<UUID, E> withGroups(List<E> rows) {
        return rows.isEmpty()
                ? Map.of()
                : statements()
                        .rows(roots().whereAny(
                                        "id", rows.stream().map(row -> row.id).toList())
                                .with(groupType, (row, groups) -> row.taxGroups = groups))
                        .stream()
                        .collect(toMap(row -> row.id, identity()));
    }

    @Override
    final void writeParts(@Nullable A before, A after) {
        writeLines(before, after);
        Parts.write(
                statements(),
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
