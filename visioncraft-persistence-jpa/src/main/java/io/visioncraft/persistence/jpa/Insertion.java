package io.visioncraft.persistence.jpa;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final Texts TEXTS = new Texts();

    private final String head;
    private final String values;
    private final List<String> few;
    private final List<RowColumn> columns;
    private final List<RowColumn> shared;

    private Insertion(RowType<?> type) {
        this.columns = type.columns();
        this.shared = columns.stream().filter(RowColumn::shared).toList();
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

    /**
     * An array for each column, all of which unroll side by side: as a table of {@code FROM}, PostgreSQL would first store each array
     * by itself, which costs half as much as the insertion. What all rows share goes once.
     */
    private Command ofColumns(List<?> rows, Map<Class<?>, String> arrays) {
        boolean once = share(rows);
        List<Object> parameters = new ArrayList<>(columns.size());
        for (RowColumn column : columns) {
            if (once && column.shared()) {
                parameters.add(column.parameter(rows.get(0)));
            } else {
                parameters.add(values(column, rows, arrays));
            }
        }
        return new Command(TEXTS.of(List.of(head, once), () -> unnested(once, arrays)), parameters);
    }

    private static Command.Values values(RowColumn column, List<?> rows, Map<Class<?>, String> arrays) {
        Class<?> type = column.boxed();
        @Nullable Object[] values = (@Nullable Object[]) Array.newInstance(type, rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = column.of(rows.get(row));
        }
        return new Command.Values(array(type, arrays), values);
    }

    private static String array(Class<?> type, Map<Class<?>, String> arrays) {
        return Objects.requireNonNull(arrays.get(type), () -> "No array of " + type);
    }

    private String unnested(boolean once, Map<Class<?>, String> arrays) {
        return columns.stream()
                .map(column -> {
                    String type = array(column.boxed(), arrays);
                    return once && column.shared() ? "?::" + type : "unnest(?::" + type + "[])";
                })
                .collect(Collectors.joining(", ", head + "SELECT ", ""));
    }

    /** Whether all rows have the same in each column that is shared. */
    private boolean share(List<?> rows) {
        for (RowColumn column : shared) {
            Object first = column.of(rows.get(0));
            for (Object row : rows) {
                if (!Objects.equals(column.of(row), first)) {
                    return false;
                }
            }
        }
        return true;
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
