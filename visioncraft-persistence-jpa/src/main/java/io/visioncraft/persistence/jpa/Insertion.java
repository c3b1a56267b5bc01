package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one class, all columns of all rows in one statement. */
final class Insertion {

    private static final ClassValue<Insertion> INSERTIONS = new ClassValue<>() {
        @Override
        protected Insertion computeValue(Class<?> type) {
            return new Insertion(RowType.of(type));
        }
    };

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class);

    private final String head;
    private final String values;
    private final String one;
    private final List<RowColumn> columns;

    private Insertion(RowType<?> type) {
        this.columns = type.columns();
        this.head = "INSERT INTO " + type.table() + " ("
                + columns.stream().map(RowColumn::name).collect(Collectors.joining(", ")) + ") ";
        this.values = Select.places(columns.size());
        this.one = head + "VALUES " + values;
    }

    /** Returns the insertion for rows of a class. */
    static Insertion of(Class<?> type) {
        return INSERTIONS.get(type);
    }

    /** The statement that inserts one row. */
    String sql() {
        return one;
    }

    /** The statement that inserts all of some rows. */
    Command of(List<?> rows, SupportedDatabase database) {
        if (rows.size() == 1) {
            return new Command(one, parameters(rows.get(0)));
        }
        return database.arrays().isEmpty()
                ? new Command(
                        head + "VALUES " + String.join(", ", Collections.nCopies(rows.size(), values)),
                        rows.stream().flatMap(row -> parameters(row).stream()).toList())
                : ofColumns(rows, database.arrays());
    }

    private Command ofColumns(List<?> rows, Map<Class<?>, String> arrays) {
        StringJoiner unnested = new StringJoiner(", ", head + "SELECT * FROM unnest(", ")");
        List<OwnSql.Column> parameters = new ArrayList<>();
        for (RowColumn column : columns) {
            Class<?> type = BOXED.getOrDefault(column.type(), column.type());
            String name = Objects.requireNonNull(arrays.get(type), () -> "No array of " + type);
            List<@Nullable Object> ofColumn = new ArrayList<>(rows.size());
            for (Object row : rows) {
                ofColumn.add(column.of(row));
            }
            unnested.add("?::" + name + "[]");
            parameters.add(new OwnSql.Column(name, type, ofColumn));
        }
        return new Command(unnested.toString(), parameters);
    }

    /** The parameters of the statement for a row. */
    List<Object> parameters(Object row) {
        return columns.stream().map(column -> column.parameter(row)).toList();
    }
}
