package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Updates all columns of a root's row in one statement, if the stored version is the expected one. The statement is native SQL
 * for two reasons: providers treat a version that is set by hand differently, and none sends several such updates of Jakarta
 * Persistence in one batch.
 */
final class VersionedUpdate {

    private final String table;
    private final List<Field> columns;

    VersionedUpdate(Class<? extends AggregateEntity> type) {
        this.table = tableName(type);
        this.columns = columnsOf(type).toList();
    }

    /** The statement that writes {@code row} if it is stored at version {@code basedOn}. */
    RowChange of(Aggregate<?> record, AggregateEntity row, long basedOn) {
        List<Object> values = new ArrayList<>();
        String set = set(table, columns, row, values);
        values.add(row.id);
        values.add(basedOn);
        return new RowChange(set + " WHERE id = ? AND version = ?", values, record, null);
    }

    /** The statement that writes the row of a part over the one at its position. */
    static RowChange ofPart(PartEntity row) {
        Class<? extends PartEntity> type = row.getClass();
        List<Object> values = new ArrayList<>();
        String set = set(tableName(type), columnsOf(type).toList(), row, values);
        values.add(row.ownerId);
        values.add(row.position);
        return new RowChange(
                set + " WHERE " + Insertion.ownerColumn(type) + " = ? AND position = ?", values, null, row);
    }

    private static String set(String table, List<Field> columns, Object row, List<Object> values) {
        StringJoiner set = new StringJoiner(", ", "UPDATE " + table + " SET ", "");
        for (Field column : columns) {
            Object value = valueOf(column, row);
            String name = column.getAnnotation(Column.class).name();
            if (value == null) {
                set.add(name + " = NULL"); // a literal, because some drivers refuse a null parameter without a type
            } else {
                set.add(name + " = ?");
                values.add(value);
            }
        }
        return set.toString();
    }

    static String entityName(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        if (entity == null) {
            throw new IllegalArgumentException(type + " is no entity");
        }
        return entity.name();
    }

    static String tableName(Class<?> type) {
        Table table = type.getAnnotation(Table.class);
        if (table == null) {
            throw new IllegalArgumentException(type + " has no table");
        }
        return table.name();
    }

    /** The names of all columns of an entity, that of its id among them. */
    static List<String> columnNames(Class<?> type) {
        return mappedBy(type)
                .map(field -> field.getAnnotation(Column.class).name())
                .toList();
    }

    private static Stream<Field> columnsOf(Class<?> type) {
        return mappedBy(type).filter(field -> !field.isAnnotationPresent(Id.class));
    }

    private static Stream<Field> mappedBy(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        mappedBy(type.getSuperclass()),
                        Stream.of(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(Column.class)));
    }

    static @Nullable Object valueOf(Field column, Object row) {
        try {
            return column.get(row); // fields of entities are package-private, and so is this class
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException("The field " + column + " cannot be read", unreachable);
        }
    }
}
