package io.visioncraft.persistence.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one class, all columns of all rows in one statement. */
final class Insertion {

    private static final ClassValue<Insertion> INSERTIONS = new ClassValue<>() {
        @Override
        protected Insertion computeValue(Class<?> type) {
            return new Insertion(RowType.of(type));
        }
    };

    /**
     * So many rows go as values at most. PostgreSQL expects ten rows of an array that it does not see: for fewer it would plan the
     * statement each time, which costs several times what the insertion does.
     */
    private static final int FEW = 10;

    private final String head;
    private final String values;
    private final List<String> few;
    private final List<RowColumn> columns;

    private Insertion(RowType<?> type) {
        this.columns = type.columns();
        this.head = "INSERT INTO " + type.table() + " ("
                + columns.stream().map(RowColumn::name).collect(Collectors.joining(", ")) + ") ";
        this.values = Places.of(columns.size());
        this.few = IntStream.rangeClosed(1, FEW).mapToObj(this::text).toList();
    }

    private String text(int rows) {
        return head + "VALUES " + String.join(", ", Collections.nCopies(rows, values));
    }

    /** Returns the insertion for rows of a class. */
    static Insertion of(Class<?> type) {
        return INSERTIONS.get(type);
    }

    /** The statement that inserts one row. */
    String sql() {
        return few.get(0);
    }

    /** The statement that inserts all of some rows. */
    Command of(List<?> rows, SupportedDatabase database) {
        if (rows.size() <= FEW) {
            return new Command(few.get(rows.size() - 1), parameters(rows));
        }
        return database.arrays().isEmpty()
                ? new Command(text(rows.size()), parameters(rows))
                : ofColumns(rows, database.arrays());
    }

    private Command ofColumns(List<?> rows, Map<Class<?>, String> arrays) {
        StringJoiner unnested = new StringJoiner(", ", head + "SELECT * FROM unnest(", ")");
        List<Command.Values> parameters = new ArrayList<>();
        for (RowColumn column : columns) {
            Class<?> type = column.boxed();
            String name = Objects.requireNonNull(arrays.get(type), () -> "No array of " + type);
            List<@Nullable Object> ofColumn = new ArrayList<>(rows.size());
            for (Object row : rows) {
                ofColumn.add(column.of(row));
            }
            unnested.add("?::" + name + "[]");
            parameters.add(new Command.Values(name, type, ofColumn));
        }
        return new Command(unnested.toString(), parameters);
    }

    /** The parameters of the statement for a row. */
    List<Object> parameters(Object row) {
        return parameters(List.of(row));
    }

    private List<Object> parameters(List<?> rows) {
        List<Object> parameters = new ArrayList<>(rows.size() * columns.size());
        for (Object row : rows) {
            for (RowColumn column : columns) {
                parameters.add(column.parameter(row));
            }
        }
        return parameters;
    }
}
