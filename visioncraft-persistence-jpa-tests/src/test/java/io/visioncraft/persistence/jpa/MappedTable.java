package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a class of rows says of its table.
 *
 * @param name the table
 * @param columns the fields of its columns, by name
 */
record MappedTable(String name, Map<String, Field> columns) {

    /** Those of all classes of rows. */
    static List<MappedTable> all() {
        return rowTypes()
                .map(type -> new MappedTable(
                        type.table(),
                        new TreeMap<>(type.columns().stream().collect(toMap(RowColumn::name, RowColumn::field)))))
                .toList();
    }

    /** All classes of rows, whether or not anybody lists them. */
    static Stream<RowType<?>> rowTypes() {
        return classes().filter(type -> type.isAnnotationPresent(Table.class)).map(RowType::of);
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
