package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider that a host has told to update the schema finds nothing to change in tables that the migrations made. */
class SchemaUpdateTest {

    private static final Map<String, String> UPDATING = Map.of(
            "hibernate.hbm2ddl.auto", "update",
            "eclipselink.ddl-generation", "create-or-extend-tables",
            "eclipselink.ddl-generation.output-mode", "database",
            "eclipselink.deploy-on-startup", "true");

    private static final Set<String> READS = Set.of("SELECT ", "SHOW ");

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void changesNothingThatTheMigrationsMade(TestStore store) throws SQLException {
        try (HikariDataSource pool = store.database().pool()) {
            Watch watch = new Watch();
            Migrations.apply(pool, databaseOf(pool));
            StoredSchema migrated = schemaOf(pool);

            startUpdating(store, watch, pool);

            assertThat(changes(watch.statements())).isEmpty();
            assertThat(schemaOf(pool)).isEqualTo(migrated);
        }
    }

    private static void startUpdating(TestStore store, Watch watch, HikariDataSource pool) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("updating")
                .validationMode(ValidationMode.NONE)
                .sharedCacheMode(SharedCacheMode.NONE)
                .properties(JpaPersistence.recommendedProperties())
                .properties(UPDATING)
                .property("jakarta.persistence.nonJtaDataSource", watch.over(pool));
        JpaPersistence.managedClasses().forEach(configuration::managedClass);
        try (EntityManagerFactory factory =
                Provider.named(store.provider()).orElseThrow().createEntityManagerFactory(configuration)) {
            factory.createEntityManager().close();
        }
    }

    private static List<String> changes(List<String> statements) {
        return statements.stream()
                .filter(sql -> READS.stream().noneMatch(sql.strip().toUpperCase(Locale.ROOT)::startsWith))
                .toList();
    }

    private static StoredSchema schemaOf(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return StoredSchema.of(connection);
        }
    }

    private static SupportedDatabase databaseOf(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return SupportedDatabases.named(connection.getMetaData().getDatabaseProductName());
        }
    }
}
