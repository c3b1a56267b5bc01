package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Updates all columns of a row of one class in one statement; those of a root if its stored version is the expected one. */
final class VersionedUpdate {

    private static final ClassValue<VersionedUpdate> UPDATES = new ClassValue<>() {
        @Override
        protected VersionedUpdate computeValue(Class<?> type) {
            return new VersionedUpdate(type);
        }
    };

    private final List<RowColumn> columns;
    private final String sql;

    private VersionedUpdate(Class<?> type) {
        RowType<?> rows = RowType.of(type);
        this.columns = rows.notKeys();
        this.sql = columns.stream()
                .map(column -> column.name() + " = ?")
                .collect(Collectors.joining(", ", "UPDATE " + rows.table() + " SET ", " WHERE " + key(type, rows)));
    }

    private static String key(Class<?> type, RowType<?> rows) {
        return PartRow.class.isAssignableFrom(type)
                ? rows.column("ownerId") + " = ? AND position = ?"
                : "id = ? AND version = ?";
    }

    /** The statement that writes {@code row} if it is stored at version {@code basedOn}. */
    static RowChange of(Aggregate<?> record, AggregateRow row, long basedOn) {
        VersionedUpdate update = UPDATES.get(row.getClass());
        return RowChange.ofRoot(update.command(row, row.id, basedOn), record);
    }

    /** The statement that writes the row of a part over the one at its position. */
    static RowChange ofPart(PartRow row) {
        VersionedUpdate update = UPDATES.get(row.getClass());
        return RowChange.ofPart(update.command(row, row.ownerId, row.position), row);
    }

    private Command command(Object row, Object first, Object second) {
        List<Object> parameters = new ArrayList<>(columns.size() + 2);
        for (RowColumn column : columns) {
            parameters.add(column.parameter(row));
        }
        parameters.add(first);
        parameters.add(second);
        return new Command(sql, parameters);
    }
}
