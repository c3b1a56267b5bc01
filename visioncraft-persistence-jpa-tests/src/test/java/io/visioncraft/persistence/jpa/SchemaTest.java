package io.visioncraft.persistence.jpa;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.Persistence;
import io.visioncraft.persistence.jpa.StoredSchema.StoredColumn;
import io.visioncraft.spi.UniqueKey;
import io.visioncraft.tck.probe.Ports;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows, tables and unique keys are the same everywhere they are named, and the tables of all databases are alike. */
class SchemaTest {

    /** That of the database whose types all have limits. */
    private static final TestStore REFERENCE = TestStore.HIBERNATE_H2;

    private static final Map<Class<?>, Set<Integer>> TYPES = Map.of(
            long.class, Set.of(Types.BIGINT),
            Long.class, Set.of(Types.BIGINT),
            int.class, Set.of(Types.INTEGER),
            Integer.class, Set.of(Types.INTEGER),
            boolean.class, Set.of(Types.BOOLEAN, Types.BIT),
            BigDecimal.class, Set.of(Types.DECIMAL, Types.NUMERIC),
            String.class, Set.of(Types.VARCHAR, Types.LONGVARCHAR),
            byte[].class, Set.of(Types.VARBINARY, Types.BINARY));

    /** What only the adapter's own SQL knows. */
    private static final Set<String> NOT_MAPPED = Set.of("vc_guard", "vc_schema_version", "vc_folding");

    @Test
    void checksEveryKindOfRowAtTheStart() {
        assertThat(ReadableRows.types())
                .containsExactlyInAnyOrderElementsOf(MappedTable.rowTypes().toList());
    }

    @Test
    void knowsEveryUniqueKeyThatARepositoryDeclares() {
        Set<UniqueKey> declared = Ports.types().values().stream()
                .flatMap(repository -> Stream.of(repository.getFields()))
                .filter(field -> field.getType() == UniqueKey.class)
                .map(SchemaTest::keyIn)
                .collect(toSet());

        assertThat(Persistence.uniqueKeys()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void bringsTheSameMigrationsForEveryDatabase() throws IOException {
        assertThat(Migrations.NAMES).isSortedAccordingTo(comparingInt(Migrations::number));
        for (SupportedDatabase database : SupportedDatabases.ALL) {
            assertThat(Migrations.of(database))
                    .as(database.product())
                    .extracting(name -> name + ".sql")
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(migrations(database));
        }
    }

    @Test
    void letsADatabaseThatJoinsLaterBeginWithOneMigration() {
        SupportedDatabase late = (SupportedDatabase) Proxy.newProxyInstance(
                SupportedDatabase.class.getClassLoader(),
                new Class<?>[] {SupportedDatabase.class},
                (proxy, method, arguments) ->
                        method.getName().equals("firstMigration") ? 10 : method.invoke(new H2Database(), arguments));

        assertThat(Migrations.of(late)).startsWith("V10__folding").doesNotContain("V9__desks_and_housekeeping");
        Set<String> tables = MigratedTables.of(late).tables();
        assertThat(tables).contains("vc_folding").doesNotContain("vc_user");
        assertThatIllegalStateException()
                .isThrownBy(() -> new FoundTables("late", Set.of("vc_user"), Set.of()).require(late))
                .withMessageContaining("There are no tables of VisionCraft in the schema late");
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void keepsTheNumberOfEveryMigration(TestStore store) {
        store.fresh();

        assertThat(store.strings("SELECT version FROM vc_schema_version"))
                .containsExactlyInAnyOrderElementsOf(Migrations.NAMES.stream()
                        .map(name -> String.valueOf(Migrations.number(name)))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void mapsEveryTableAndNoOther(TestStore store) throws SQLException {
        Set<String> mapped = new HashSet<>(NOT_MAPPED);
        MappedTable.all().forEach(table -> mapped.add(table.name()));

        assertThat(StoredSchema.of(store).columns().keySet()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void mapsEveryColumnToAFittingType(TestStore store) throws SQLException {
        StoredSchema schema = StoredSchema.of(store);

        for (MappedTable table : MappedTable.all()) {
            assertThat(schema.columns().get(table.name()))
                    .as(table.name())
                    .containsOnlyKeys(table.columns().keySet());
            table.columns().forEach((name, field) -> {
                StoredColumn column = schema.column(table.name(), name);
                assertThat(column).as("%s.%s", table.name(), name).matches(stored -> fits(stored, field.getType()));
                assertThat(column.nullable())
                        .as("whether %s.%s may be absent", table.name(), name)
                        .isEqualTo(field.getAnnotatedType().isAnnotationPresent(Nullable.class));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void keepsTextsAndNumbersOfTheSameLengthAsEveryOtherDatabase(TestStore store) throws SQLException {
        Map<String, List<Integer>> limits = limits(StoredSchema.of(store));

        assertThat(limits).isEqualTo(limits(StoredSchema.of(REFERENCE)));
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void holdsTheSameRulesAsEveryOtherDatabase(TestStore store) throws SQLException {
        Set<String> constraints = StoredSchema.of(store).constraints();

        assertThat(constraints)
                .containsAll(Persistence.uniqueKeys().stream()
                        .map(Constraints::nameOf)
                        .toList());
        assertThat(constraints)
                .filteredOn(name -> !name.endsWith("_length") && !name.endsWith("_not_null"))
                .containsExactlyInAnyOrderElementsOf(StoredSchema.of(REFERENCE).constraints());
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void hasTheSameIndexesAsEveryOtherDatabase(TestStore store) throws SQLException {
        assertThat(declaredIndexes(store)).isNotEmpty().isEqualTo(declaredIndexes(REFERENCE));
    }

    private static List<String> migrations(SupportedDatabase database) throws IOException {
        try (Stream<Path> files = Files.list(MappedTable.classFiles().resolve(database.migrations()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean fits(StoredColumn column, Class<?> type) {
        return type == UUID.class
                ? column.typeName().equals("uuid")
                : TYPES.getOrDefault(type, Set.of()).contains(column.type());
    }

    private static Map<String, List<Integer>> limits(StoredSchema schema) {
        Map<String, List<Integer>> limits = new TreeMap<>();
        for (MappedTable table : MappedTable.all()) {
            table.columns().forEach((name, field) -> {
                StoredColumn column = schema.column(table.name(), name);
                if (field.getType() == String.class || field.getType() == byte[].class) {
                    limits.put(table.name() + "." + name, List.of(column.length()));
                } else if (field.getType() == BigDecimal.class) {
                    limits.put(table.name() + "." + name, List.of(column.length(), column.decimals()));
                }
            });
        }
        return limits;
    }

    /** Without those that a database makes by itself for a foreign key. */
    private static Map<String, List<String>> declaredIndexes(TestStore store) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>(StoredSchema.of(store).indexes());
        indexes.keySet().removeIf(name -> name.matches(".*_index_[0-9a-f]+"));
        return indexes;
    }

    private static UniqueKey keyIn(Field constant) {
        try {
            return (UniqueKey) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
