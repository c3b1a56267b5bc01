package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entity says of its table.
 *
 * @param type the entity
 * @param columns the fields of its columns, by name
 */
record MappedTable(Class<?> type, Map<String, Field> columns) {

    /** Those of all entities. */
    static List<MappedTable> all() {
        return mappedClasses()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .map(type -> new MappedTable(type, columnsOf(type)))
                .toList();
    }

    /** All classes that are mapped, whether or not anybody lists them. */
    static Stream<Class<?>> mappedClasses() {
        return classes()
                .filter(type ->
                        type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(MappedSuperclass.class));
    }

    String name() {
        return Objects.requireNonNull(type.getAnnotation(Table.class)).name();
    }

    private static Map<String, Field> columnsOf(Class<?> type) {
        Map<String, Field> columns = new TreeMap<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                if (column != null) {
                    columns.put(nameIn(type, field, column), field);
                }
            }
        }
        return columns;
    }

    private static String nameIn(Class<?> type, Field field, Column column) {
        @Nullable AttributeOverride override = type.getAnnotation(AttributeOverride.class);
        return override != null && override.name().equals(field.getName())
                ? override.column().name()
                : column.name();
    }

    /** Where the store's classes and resources lie, in a jar or not. */
    static Path classFiles() {
        return Path.of("../visioncraft-persistence-jpa/target/classes");
    }

    private static Stream<Class<?>> classes() {
        Path classes = classFiles();
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                found.add(Class.forName(name.substring(0, name.length() - ".class".length())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        return found.stream();
    }
}
