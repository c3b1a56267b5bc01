package io.visioncraft.persistence.jpa;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class of rows says about its table: the name, and the column of each field. Made once for each class. Immutable and
 * thread-safe.
 *
 * @param <R> the row
 */
final class RowType<R> {

    private static final ClassValue<RowType<?>> TYPES = new ClassValue<>() {
        @Override
        protected RowType<?> computeValue(Class<?> type) {
            return new RowType<>(type);
        }
    };

    private final Constructor<R> made;
    private final String table;
    private final List<RowColumn> columns;
    private final List<RowColumn> notKeys;
    private final String head;

    private RowType(Class<R> type) {
        Table named = type.getAnnotation(Table.class);
        if (named == null) {
            throw new IllegalArgumentException(type + " has no table");
        }
        this.table = named.value();
        this.columns = fields(type).map(field -> column(field, named)).toList();
        this.notKeys = columns.stream().filter(column -> !column.key()).toList();
        this.head = named("e");
        try {
            this.made = type.getDeclaredConstructor();
        } catch (NoSuchMethodException none) {
            throw new IllegalArgumentException(type + " cannot be made", none);
        }
    }

    private RowType(RowType<R> whole, List<RowColumn> columns) {
        this.made = whole.made;
        this.table = whole.table;
        this.columns = columns;
        this.notKeys = columns.stream().filter(column -> !column.key()).toList();
        this.head = named("e");
    }

    /**
     * The same table with the key and these columns alone, for rows of a list. Make it once, since texts of queries are remembered
     * by it.
     */
    RowType<R> only(String... names) {
        List<String> wanted = List.of(names);
        List<RowColumn> some = columns.stream()
                .filter(column -> column.key() || wanted.contains(column.name()))
                .toList();
        if (some.size() < wanted.size() + keys().size()) {
            throw new IllegalArgumentException(table + " has not all columns of " + wanted);
        }
        return new RowType<>(this, some);
    }

    /** The description of a class of rows. */
    @SuppressWarnings("unchecked") // computeValue gets the class that is asked for
    static <R> RowType<R> of(Class<R> type) {
        return (RowType<R>) TYPES.get(type);
    }

    private static RowColumn column(Field field, Table table) {
        String name = field.getAnnotation(Column.class).value();
        boolean owner =
                field.getDeclaringClass() == PartRow.class && field.getName().equals("ownerId");
        return RowColumn.of(owner ? table.owner() : name, field);
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        fields(type.getSuperclass()),
                        Stream.of(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Column.class)));
    }

    String table() {
        return table;
    }

    /** All columns, those of superclasses first. */
    List<RowColumn> columns() {
        return columns;
    }

    /** The names of the columns of the key. */
    List<String> keys() {
        return columns.stream().filter(RowColumn::key).map(RowColumn::name).toList();
    }

    /** The columns without those of the key. */
    List<RowColumn> notKeys() {
        return notKeys;
    }

    /** The column that a field is kept in. */
    String column(String field) {
        return columns.stream()
                .filter(column -> column.field().getName().equals(field))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The place of a column among all, from zero on. */
    int place(String column) {
        return columns.stream().map(RowColumn::name).toList().indexOf(column);
    }

    /** All columns as a query names them, in the order in which {@link #read} reads them. */
    String head(String alias) {
        return alias.equals("e") ? head : named(alias);
    }

    private String named(String alias) {
        return columns.stream().map(column -> alias + "." + column.name()).collect(Collectors.joining(", "));
    }

    /** Reads the row whose columns begin at a position; null if there is none there, as in an outer join. */
    @Nullable
    R readIfThere(ResultSet rows, int first) throws SQLException {
        return rows.getObject(first) == null ? null : read(rows, first);
    }

    /** Reads the row of a query of this table alone. */
    R read(ResultSet rows) throws SQLException {
        return read(rows, 1);
    }

    /** Reads the row whose columns begin at a position. */
    R read(ResultSet rows, int first) throws SQLException {
        R row = made();
        int position = first;
        for (RowColumn column : columns) {
            column.read(rows, position++, row);
        }
        return row;
    }

    /** Reads the row whose columns are at these places, counted from a position. */
    R read(ResultSet rows, int first, int[] places) throws SQLException {
        R row = made();
        for (int column = 0; column < places.length; column++) {
            columns.get(column).read(rows, first + places[column], row);
        }
        return row;
    }

    private R made() {
        try {
            return made.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(made + " failed", impossible);
        }
    }
}
