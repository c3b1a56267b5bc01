package io.visioncraft.persistence.jpa;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads and writes the rows that belong to a root. */
final class Parts {

    private Parts() {}

    /** The values of a root's rows, in their order. */
    static <R extends PartRow, P> List<P> in(Collection<R> rows, Function<? super R, ? extends P> mapping) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.position))
                .<P>map(mapping)
                .toList();
    }

    /** Keeps the rows of the common head of both lists, deletes the other rows and inserts the rest of {@code after}. */
    static <R extends PartRow, P> void write(
            Statements statements,
            Class<R> type,
            UUID owner,
            List<P> before,
            List<P> after,
            Function<? super P, ? extends R> mapping) {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        if (same < before.size()) {
            delete(statements, type, owner, same);
        }
        for (int position = same; position < after.size(); position++) {
            statements.insert(row(owner, position, after.get(position), mapping));
        }
    }

    /**
     * Writes the rows that differ over those at their positions, inserts the rest of {@code after} and deletes what is left. For
     * rows without a key of their own that often change all at once.
     */
    static <R extends PartRow, P> void writeOver(
            Statements statements,
            Class<R> type,
            UUID owner,
            List<P> before,
            List<P> after,
            Function<? super P, ? extends R> mapping) {
        if (after.size() < before.size()) {
            delete(statements, type, owner, after.size());
        }
        for (int position = 0; position < after.size(); position++) {
            if (position >= before.size()) {
                statements.insert(row(owner, position, after.get(position), mapping));
            } else if (!before.get(position).equals(after.get(position))) {
                statements.update(row(owner, position, after.get(position), mapping));
            }
        }
    }

    private static void delete(Statements statements, Class<? extends PartRow> type, UUID owner, int from) {
        statements.change(
                "DELETE FROM " + RowType.of(type).table() + " WHERE " + PartRow.ownerColumn(RowType.of(type))
                        + " = ? AND position >= ?",
                owner,
                from);
    }

    private static <R extends PartRow, P> R row(
            UUID owner, int position, P part, Function<? super P, ? extends R> mapping) {
        R row = mapping.apply(part);
        row.ownerId = owner;
        row.position = position;
        return row;
    }
}
