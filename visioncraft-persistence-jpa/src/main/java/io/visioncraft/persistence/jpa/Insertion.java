package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one class, all columns in one statement. The statement is native SQL for the reasons of {@link OwnSql}. */
final class Insertion {

    private static final ClassValue<Insertion> INSERTIONS = new ClassValue<>() {
        @Override
        protected Insertion computeValue(Class<?> type) {
            return new Insertion(type);
        }
    };

    /** Types of columns that may be null. */
    private static final Map<Class<?>, Integer> SQL_TYPES = Map.of(
            String.class, Types.VARCHAR,
            Integer.class, Types.INTEGER,
            Long.class, Types.BIGINT,
            byte[].class, Types.VARBINARY,
            BigDecimal.class, Types.DECIMAL);

    private final String sql;
    private final List<Field> columns;

    private Insertion(Class<?> type) {
        this.columns = columnsOf(type).toList();
        this.sql = "INSERT INTO " + VersionedUpdate.tableName(type) + " ("
                + String.join(
                        ", ",
                        columns.stream().map(column -> nameOf(column, type)).toList())
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Returns the insertion for rows of a class. */
    static Insertion of(Class<?> type) {
        return INSERTIONS.get(type);
    }

    String sql() {
        return sql;
    }

    /** The parameters of the statement for a row. */
    List<Object> parameters(Object row) {
        List<Object> values = new ArrayList<>(columns.size());
        for (Field column : columns) {
            Object value = VersionedUpdate.valueOf(column, row);
            values.add(value == null ? new OwnSql.Null(SQL_TYPES.getOrDefault(column.getType(), Types.NULL)) : value);
        }
        return values;
    }

    /** The column that holds the id of the root in rows of a class. */
    static String ownerColumn(Class<? extends PartEntity> type) {
        return columnsOf(type)
                .filter(column -> column.getName().equals("ownerId"))
                .map(column -> nameOf(column, type))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Field> columnsOf(@Nullable Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                columnsOf(type.getSuperclass()),
                Stream.of(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Column.class)));
    }

    private static String nameOf(Field column, Class<?> type) {
        return Stream.of(type.getAnnotationsByType(AttributeOverride.class))
                .filter(override -> override.name().equals(column.getName()))
                .map(override -> override.column().name())
                .findFirst()
                .orElseGet(() -> column.getAnnotation(Column.class).name());
    }
}
