package io.visioncraft.persistence.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads roots with all their parts in one statement, which sees one moment: a query of the roots, united with one for each kind of
 * part. So neither is a root's row repeated for each part, nor a part for each part of another kind. Each column of the answer holds
 * what has its type, of roots and of parts. Immutable but for a memory of texts, and thread-safe.
 *
 * @param <E> the row of the root
 */
final class WholeRows<E extends AggregateRow> {

    /** Before the columns of a root stands the kind. */
    private static final int FIRST = 2;

    private final RowType<E> root;
    private final List<PartTable<?, E, ?, ?>> parts;
    private final SharedColumns columns;
    private final Texts texts = new Texts();

    WholeRows(Class<E> root, List<? extends PartTable<?, E, ?, ?>> parts) {
        this.root = RowType.of(root);
        this.parts = parts.stream()
                .filter(PartTable::isRead)
                .<PartTable<?, E, ?, ?>>map(part -> part)
                .toList();
        this.columns = SharedColumns.of(
                this.root,
                this.parts.stream().<RowType<?>>map(PartTable::rowType).toList());
    }

    /** The roots of a query with their parts, in its order. Only for queries that find few rows. */
    List<E> read(Select<E> select, Statements statements) {
        if (parts.isEmpty()) {
            return statements.rows(select);
        }
        Found<E> found = new Found<>(parts.size());
        List<Object> ofOne = select.parameters();
        List<Object> parameters = new ArrayList<>(ofOne.size() * (parts.size() + 1));
        for (int query = 0; query <= parts.size(); query++) {
            parameters.addAll(ofOne);
        }
        String text = texts.of(select.shape(), () -> text(select));
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
                ? new Read<>(0, root.read(row, FIRST), null)
                : new Read<>(kind, null, parts.get(kind - 1).rowType().read(row, FIRST, columns.places(kind - 1)));
    }

    private String text(Select<E> select) {
        StringBuilder text = new StringBuilder("SELECT 0 AS kind, " + columns.ofRoot("e") + select.unordered(""));
        for (int kind = 0; kind < parts.size(); kind++) {
            text.append(" UNION ALL SELECT " + (kind + 1) + ", " + columns.ofPart(kind, "p"));
            text.append(from(parts.get(kind).rowType(), select));
        }
        return text + order(select);
    }

    /** The parts of the roots of a query. Those of one root are found without it. */
    private String from(RowType<? extends PartRow> type, Select<E> select) {
        String owner = "p." + PartRow.ownerColumn(type);
        return select.isOfKey()
                ? " FROM " + type.table() + " p WHERE " + owner + " = ?"
                : select.unordered(" JOIN " + type.table() + " p ON " + owner + " = e.id");
    }

    /** The order of the roots by the places of its columns, since a union has no names of tables. */
    private String order(Select<E> select) {
        if (select.order().isEmpty()) {
            return "";
        }
        StringJoiner places = new StringJoiner(", ", " ORDER BY ", "");
        for (String column : select.order().substring(" ORDER BY ".length()).split(", ", -1)) {
            String[] words = column.substring("e.".length()).split(" ", 2);
            places.add((FIRST + root.place(words[0])) + (words.length == 1 ? "" : " " + words[1]));
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
