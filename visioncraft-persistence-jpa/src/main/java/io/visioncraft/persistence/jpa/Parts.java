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
    static <R extends PartEntity, P> List<P> in(Collection<R> rows, Function<? super R, ? extends P> mapping) {
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.position))
                .<P>map(mapping)
                .toList();
    }

    /** Keeps the rows of the common head of both lists, deletes the other rows and inserts the rest of {@code after}. */
    static <R extends PartEntity, P> void write(
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
            statements.executeNative(
                    "DELETE FROM " + VersionedUpdate.tableName(type) + " WHERE " + Insertion.ownerColumn(type)
                            + " = ? AND position >= ?",
                    owner,
                    same);
        }
        for (int position = same; position < after.size(); position++) {
            R row = mapping.apply(after.get(position));
            row.ownerId = owner;
            row.position = position;
            statements.insert(row);
        }
    }
}
