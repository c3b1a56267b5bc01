package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Updates all columns of a row in one statement; that of a root if its stored version is the expected one. */
final class VersionedUpdate {

    private VersionedUpdate() {}

    /** The statement that writes {@code row} if it is stored at version {@code basedOn}. */
    static RowChange of(Aggregate<?> record, AggregateRow row, long basedOn) {
        List<Object> values = new ArrayList<>();
        String set = set(RowType.of(row.getClass()), row, values);
        values.add(row.id);
        values.add(basedOn);
        return new RowChange(set + " WHERE id = ? AND version = ?", values, record, null);
    }

    /** The statement that writes the row of a part over the one at its position. */
    static RowChange ofPart(PartRow row) {
        RowType<? extends PartRow> type = RowType.of(row.getClass());
        List<Object> values = new ArrayList<>();
        String set = set(type, row, values);
        values.add(row.ownerId);
        values.add(row.position);
        return new RowChange(set + " WHERE " + PartRow.ownerColumn(type) + " = ? AND position = ?", values, null, row);
    }

    private static String set(RowType<?> type, Object row, List<Object> values) {
        StringJoiner set = new StringJoiner(", ", "UPDATE " + type.table() + " SET ", "");
        for (RowColumn column : type.notKeys()) {
            Object value = column.of(row);
            if (value == null) {
                set.add(column.name()
                        + " = NULL"); // a literal, because some drivers refuse a null parameter without a type
            } else {
                set.add(column.name() + " = ?");
                values.add(value);
            }
        }
        return set.toString();
    }
}
