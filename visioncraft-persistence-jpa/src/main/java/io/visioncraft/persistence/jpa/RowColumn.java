package io.visioncraft.persistence.jpa;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column and the field of a row that holds it. Immutable and thread-safe.
 *
 * @param name its name in SQL
 * @param field the field
 * @param key whether it belongs to the key of the row
 * @param shared whether rows that are inserted together mostly have the same value
 * @param reader reads the column into the field
 */
record RowColumn(String name, Field field, boolean key, boolean shared, Reader reader) {

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(UUID.class, (rows, at, field, row) -> field.set(row, rows.getObject(at, UUID.class))),
            Map.entry(String.class, (rows, at, field, row) -> field.set(row, rows.getString(at))),
            Map.entry(long.class, (rows, at, field, row) -> field.setLong(row, rows.getLong(at))),
            Map.entry(int.class, (rows, at, field, row) -> field.setInt(row, rows.getInt(at))),
            Map.entry(boolean.class, (rows, at, field, row) -> field.setBoolean(row, rows.getBoolean(at))),
            Map.entry(byte[].class, (rows, at, field, row) -> field.set(row, rows.getBytes(at))),
            Map.entry(BigDecimal.class, (rows, at, field, row) -> field.set(row, rows.getBigDecimal(at))),
            Map.entry(Long.class, (rows, at, field, row) -> field.set(row, orNull(rows.getLong(at), rows))),
            Map.entry(Integer.class, (rows, at, field, row) -> field.set(row, orNull(rows.getInt(at), rows))));

    /** Types of columns that may be NULL, since some drivers need the type of a parameter that is null. */
    private static final Map<Class<?>, Command.Null> NULLS = Map.of(
            String.class, new Command.Null(Types.VARCHAR),
            Integer.class, new Command.Null(Types.INTEGER),
            Long.class, new Command.Null(Types.BIGINT),
            byte[].class, new Command.Null(Types.VARBINARY),
            BigDecimal.class, new Command.Null(Types.DECIMAL));

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class);

    private static final Command.Null ANY_NULL = new Command.Null(Types.NULL);

    static RowColumn of(String name, Field field) {
        Reader reader = READERS.get(field.getType());
        if (reader == null) {
            throw new IllegalArgumentException("No column holds what " + field + " does");
        }
        field.setAccessible(true); // so that no access looks again at who may
        return new RowColumn(
                name,
                field,
                field.isAnnotationPresent(Key.class),
                field.getAnnotation(Column.class).shared(),
                reader);
    }

    /** The class of its values. */
    Class<?> type() {
        return field.getType();
    }

    /** The same, or the class that boxes it. */
    Class<?> boxed() {
        return BOXED.getOrDefault(type(), type());
    }

    /** Reads the column at a position into the field of a row. */
    void read(ResultSet rows, int position, Object row) throws SQLException {
        try {
            reader.read(rows, position, field, row);
        } catch (IllegalAccessException unreachable) {
            throw unreachable(unreachable);
        }
    }

    /** The value of the field in a row. */
    @Nullable
    Object of(Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException unreachable) {
            throw unreachable(unreachable);
        }
    }

    /** The value as a parameter of a statement. */
    Object parameter(Object row) {
        Object value = of(row);
        return value == null ? NULLS.getOrDefault(field.getType(), ANY_NULL) : value;
    }

    private static <T> @Nullable T orNull(T value, ResultSet rows) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    /** Fields of rows are package-private, and so is this class. */
    private IllegalStateException unreachable(IllegalAccessException cause) {
        return new IllegalStateException("The field " + field + " cannot be reached", cause);
    }

    /** Reads a column into a field. */
    @FunctionalInterface
    interface Reader {

        void read(ResultSet rows, int position, Field field, Object row) throws SQLException, IllegalAccessException;
    }
}
