package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.spi.UniqueKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows, tables and unique keys are the same everywhere they are named. */
class SchemaTest {

    private final TestStore store = TestStore.HIBERNATE_H2;

    @Test
    void managesEveryMappedClass() {
        assertThat(JpaPersistence.managedClasses())
                .containsExactlyInAnyOrderElementsOf(classes()
                        .filter(type -> type.isAnnotationPresent(Entity.class)
                                || type.isAnnotationPresent(MappedSuperclass.class))
                        .toList());
    }

    @Test
    void knowsEveryUniqueKeyThatARepositoryDeclares() {
        Set<UniqueKey> declared = Stream.of(Persistence.class.getMethods())
                .map(Method::getReturnType)
                .flatMap(repository -> Stream.of(repository.getFields()))
                .filter(field -> field.getType() == UniqueKey.class)
                .map(SchemaTest::keyIn)
                .collect(toSet());

        assertThat(Constraints.ALL).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void keepsEveryUniqueKeyByAConstraint() throws SQLException {
        Set<String> constraints = names(
                "SELECT constraint_name FROM information_schema.table_constraints WHERE constraint_type = 'UNIQUE'");

        assertThat(constraints)
                .containsAll(Constraints.ALL.stream().map(Constraints::nameOf).toList());
    }

    @Test
    void namesThePrimaryKeyOfEveryAggregateAlike() throws SQLException {
        Set<String> constraints = names("SELECT constraint_name FROM information_schema.table_constraints"
                + " WHERE constraint_type = 'PRIMARY KEY'");

        assertThat(constraints)
                .containsAll(classes()
                        .filter(type -> AggregateEntity.class.isAssignableFrom(type))
                        .filter(type -> type.isAnnotationPresent(Entity.class))
                        .map(type -> type.getAnnotation(Table.class).name() + "_pk")
                        .toList());
    }

    @Test
    void mapsEveryColumnOfEveryTableAndNoOther() throws SQLException {
        for (Class<?> type :
                classes().filter(one -> one.isAnnotationPresent(Entity.class)).toList()) {
            String table = type.getAnnotation(Table.class).name();
            Set<String> columns = names(
                    "SELECT column_name FROM information_schema.columns WHERE LOWER(table_name) = '" + table + "'");

            assertThat(mappedColumns(type)).as(table).hasSameElementsAs(columns);
        }
    }

    private static Set<String> mappedColumns(Class<?> type) {
        Set<String> columns = new HashSet<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                if (column != null) {
                    columns.add(column.name());
                }
            }
        }
        AttributeOverride override = type.getAnnotation(AttributeOverride.class);
        if (override != null) {
            columns.remove("owner_id");
            columns.add(override.column().name());
        }
        return columns;
    }

    private Set<String> names(String query) throws SQLException {
        store.fresh();
        Set<String> names = new HashSet<>();
        try (Connection connection = store.dataSource().getConnection();
                ResultSet found = connection.createStatement().executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static UniqueKey keyIn(Field constant) {
        try {
            return (UniqueKey) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Class<?>> classes() {
        Path classes = Path.of(JpaPersistence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
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
