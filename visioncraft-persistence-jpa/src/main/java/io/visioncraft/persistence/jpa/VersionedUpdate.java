package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes all columns of a root's row in one statement, if the stored version is the expected one. A bulk update, because
 * providers differ in what they make of a version that is set by hand, and because a refusal shows at once and not at commit.
 */
final class VersionedUpdate {

    private final String entity;
    private final List<Field> columns;

    VersionedUpdate(Class<? extends AggregateEntity> type) {
        this.entity = entityName(type);
        this.columns = columnsOf(type).toList();
    }

    /** Writes {@code row}; false, and nothing written, if there is no such row at version {@code basedOn}. */
    boolean run(EntityManager em, AggregateEntity row, long basedOn) {
        StringJoiner set = new StringJoiner(", ");
        List<Object> values = new ArrayList<>();
        for (Field column : columns) {
            Object value = valueOf(column, row);
            if (value == null) {
                // a literal: as a parameter, null has no type that every driver takes for every column
                set.add("e." + column.getName() + " = NULL");
            } else {
                values.add(value);
                set.add("e." + column.getName() + " = ?" + values.size());
            }
        }
        int next = values.size() + 1;
        Query update = em.createQuery(
                "update " + entity + " e set " + set + " where e.id = ?" + next + " and e.version = ?" + (next + 1));
        for (int i = 0; i < values.size(); i++) {
            update.setParameter(i + 1, values.get(i));
        }
        return update.setParameter(next, row.id)
                        .setParameter(next + 1, basedOn)
                        .setFlushMode(FlushModeType.COMMIT)
                        .executeUpdate()
                == 1;
    }

    static String entityName(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        if (entity == null) {
            throw new IllegalArgumentException(type + " is no entity");
        }
        return entity.name();
    }

    private static Stream<Field> columnsOf(@Nullable Class<?> type) {
        if (type == null) {
            return Stream.empty();
        }
        return Stream.concat(
                columnsOf(type.getSuperclass()),
                Stream.of(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Column.class))
                        .filter(field -> !field.isAnnotationPresent(Id.class)));
    }

    private static @Nullable Object valueOf(Field column, AggregateEntity row) {
        try {
            return column.get(row); // fields of entities are package-private, and so is this class
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException("The field " + column + " cannot be read", unreachable);
        }
    }
}
