package io.visioncraft.persistence.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads roots with all their parts in one statement, which sees one moment: a query of the roots, united with one for each kind of
 * part. So neither is a root's row repeated for each part, nor a part for each part of another kind. Immutable but for a memory of
 * texts, and thread-safe.
 *
 * @param <E> the row of the root
 */
final class WholeRows<E extends AggregateRow> {

    private static final String NEVER = "1 = 0";

    private final RowType<E> root;
    private final List<PartTable<?, E, ?, ?>> parts;

    /** The head and the parts of a text by its rest; there are as many as queries in the code. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    WholeRows(Class<E> root, List<? extends PartTable<?, E, ?, ?>> parts) {
        this.root = RowType.of(root);
        this.parts = parts.stream()
                .filter(PartTable::isRead)
                .<PartTable<?, E, ?, ?>>map(part -> part)
                .toList();
    }

    /** The roots of a query with their parts, in its order. Only for queries that find few rows. */
    List<E> read(Select<E> select, Statements statements) {
        if (parts.isEmpty()) {
            return statements.rows(select);
        }
        Found<E> found = new Found<>(parts.size());
        List<Object> parameters = new ArrayList<>();
        for (int query = 0; query <= parts.size(); query++) {
            parameters.addAll(select.parameters());
        }
        String text = texts.computeIfAbsent(select.ordered(), any -> text(select));
        for (Read<E> one : statements.query(text, parameters, this::read)) {
            if (one.root != null) {
                found.add(one.root);
            } else if (one.part != null) {
                found.add(one.kind - 1, one.part);
            }
        }
        for (int kind = 0; kind < parts.size(); kind++) {
            found.giveParts(kind, parts.get(kind));
        }
        return List.copyOf(found.roots.values());
    }

    /** A row: that of a root, of kind 0, or that of a part. */
    private record Read<E>(
            int kind, @Nullable E root, @Nullable PartRow part) {}

    private Read<E> read(ResultSet row) throws SQLException {
        int kind = row.getInt(1);
        return kind == 0
                ? new Read<>(0, root.read(row, 2), null)
                : new Read<>(kind, null, parts.get(kind - 1).rowType().read(row, position(kind - 1)));
    }

    /** Where the columns of a kind of part begin. */
    private int position(int kind) {
        int position = 2 + root.columns().size();
        for (PartTable<?, E, ?, ?> before : parts.subList(0, kind)) {
            position += before.rowType().columns().size();
        }
        return position;
    }

    /** The columns of the first query give those of the others their types. So it joins the parts, but none of their rows. */
    private String text(Select<E> select) {
        StringJoiner head = new StringJoiner(", ", "SELECT 0 AS kind, ", "").add(root.head("e"));
        StringBuilder joins = new StringBuilder();
        StringBuilder others = new StringBuilder();
        for (int kind = 0; kind < parts.size(); kind++) {
            RowType<? extends PartRow> type = parts.get(kind).rowType();
            String alias = "p" + kind;
            head.add(type.head(alias));
            joins.append(" LEFT JOIN ")
                    .append(type.table())
                    .append(' ')
                    .append(alias)
                    .append(" ON ")
                    .append(NEVER);
            others.append(" UNION ALL SELECT ").append(kind + 1).append(", ").append(root.nulls());
            for (int other = 0; other < parts.size(); other++) {
                others.append(", ")
                        .append(
                                other == kind
                                        ? type.head(alias)
                                        : parts.get(other).rowType().nulls());
            }
            others.append(select.unordered(" JOIN " + type.table() + " " + alias + " ON " + alias + "."
                    + PartRow.ownerColumn(type) + " = e.id"));
        }
        return head + select.unordered(joins.toString()) + others + order(select);
    }

    /** The order of the roots by the places of its columns, since a union has no names of tables. */
    private String order(Select<E> select) {
        if (select.order().isEmpty()) {
            return "";
        }
        StringJoiner places = new StringJoiner(", ", " ORDER BY ", "");
        for (String column : select.order().substring(" ORDER BY ".length()).split(", ", -1)) {
            String[] words = column.substring("e.".length()).split(" ", 2);
            places.add((2 + root.place(words[0])) + (words.length == 1 ? "" : " " + words[1]));
        }
        return places.toString();
    }

    /** The rows that were found, parts by their kind and root. */
    private static final class Found<E extends AggregateRow> {

        private final Map<UUID, E> roots = new LinkedHashMap<>();
        private final List<Map<UUID, List<PartRow>>> parts = new ArrayList<>();

        Found(int kinds) {
            for (int kind = 0; kind < kinds; kind++) {
                parts.add(new LinkedHashMap<>());
            }
        }

        void add(E root) {
            roots.put(root.id, root);
        }

        void add(int kind, PartRow part) {
            parts.get(kind)
                    .computeIfAbsent(part.ownerId, root -> new ArrayList<>())
                    .add(part);
        }

        void giveParts(int kind, PartTable<?, E, ?, ?> table) {
            roots.forEach((id, root) -> table.give(root, parts.get(kind).getOrDefault(id, List.of())));
        }
    }
}
