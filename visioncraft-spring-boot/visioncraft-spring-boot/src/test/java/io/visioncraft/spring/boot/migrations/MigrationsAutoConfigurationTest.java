package io.visioncraft.spring.boot.migrations;

import static io.visioncraft.spring.boot.migrations.Failures.stops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.Persistence;
import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import io.visioncraft.persistence.jpa.JpaPersistence;
import io.visioncraft.persistence.jpa.TableMigrations;
import io.visioncraft.spring.boot.Analyses;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.InvalidSettingsException;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

class MigrationsAutoConfigurationTest {

    private final Host host = Host.on(TestServer.H2);

    @Test
    void migratesBeforeJdbcTemplatesAreMade() {
        Host.starts(host.library().withUserConfiguration(AsksAtTheStart.class));
    }

    @Test
    void migratesBeforeTheStoreThatTheHostOpens() {
        Host.starts(
                host.with(Host.Tool.FLYWAY)
                        .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                        .withUserConfiguration(OwnStore.class),
                jdbc -> assertThat(Host.tables(jdbc)).contains("host_customer", "vc_order"));
    }

    @Test
    void migratesBeforeTheUnitAlsoWhereScriptsComeAfterIt() {
        ApplicationContextRunner deferring = host.with(Host.Tool.SCHEMA_SQL)
                .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                .withUserConfiguration(OwnStore.class)
                .withPropertyValues(
                        "spring.jpa.defer-datasource-initialization=true", "spring.jpa.hibernate.ddl-auto=none");

        Host.starts(deferring, jdbc -> assertThat(Host.tables(jdbc)).contains("host_shipment"));
        Host.starts(deferring);
    }

    @Test
    void migratesForLazyBeansWhenTheyAreAskedFor() {
        host.library()
                .withPropertyValues("spring.main.lazy-initialization=true")
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(AsksAtTheStart.orders(context.getBean(JdbcTemplate.class)))
                        .isZero());
    }

    @Test
    void validatesWithoutRunningAnything() {
        ApplicationContextRunner validating = host.library().withPropertyValues("visioncraft.migrations.mode=validate");

        stops(validating, analysis -> {
            assertThat(analysis.getDescription())
                    .contains("There are no tables", "V1__foundation", "V9__desks_and_housekeeping", "V27__checks");
            assertThat(analysis.getAction()).contains("visioncraft.migrations.mode=migrate");
        });
        Host.starts(host.bare(), jdbc -> assertThat(Host.tables(jdbc)).isEmpty());

        Host.starts(host.library());
        Host.starts(validating);
        Host.starts(host.bare(), jdbc -> jdbc.execute("DELETE FROM vc_schema_version WHERE version = 27"));
        stops(
                validating,
                analysis -> assertThat(analysis.getDescription())
                        .contains("older version", "\n    V27__checks")
                        .doesNotContain("V26"));
    }

    @Test
    void runsAndLooksAtNothingWhereTheModeIsNone() {
        host.library().withPropertyValues("visioncraft.migrations.mode=none").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsInitializer.class);
            assertThat(Host.tables(Host.jdbc(context))).isEmpty();

            context.getBean(TableMigrations.class).migrate();

            assertThat(Host.tables(Host.jdbc(context))).contains("vc_order");
        });
    }

    @Test
    void isAbsentWithoutTheStoreItsTablesOrADataSource() {
        for (Class<?> missing : List.of(JpaPersistence.class, DataSourceBuilder.class)) {
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                    .withUserConfiguration(OneDataSource.class)
                    .withClassLoader(new FilteredClassLoader(missing))
                    .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TableMigrations.class));
        }
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(TableMigrations.class));
    }

    @Test
    void isAbsentForAHostWithAnotherStore() {
        host.library().withUserConfiguration(AnotherStore.class).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(TableMigrations.class);
            assertThat(Host.tables(Host.jdbc(context))).isEmpty();
        });
    }

    @Test
    void saysNothingToFlywayWhereThereIsNone() {
        host.library()
                .withClassLoader(new FilteredClassLoader(Flyway.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(MigrationsInitializer.class)
                        .doesNotHaveBean(HostFlywayConfiguration.class));
    }

    @Test
    void takesTheDataSourceThatIsNamed() {
        ApplicationContextRunner several = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withUserConfiguration(TwoDataSources.class);

        stops(several, analysis -> {
            assertThat(analysis.getDescription()).contains("several data sources: [reports, shop]");
            assertThat(analysis.getAction()).contains("visioncraft.data-source");
        });
        stops(several.withPropertyValues("visioncraft.data-source=store"), analysis -> {
            assertThat(analysis.getDescription()).contains("'store'");
            assertThat(analysis.getAction()).contains("[reports, shop]");
        });
        several.withPropertyValues("visioncraft.data-source=shop").run(context -> {
            assertThat(Host.tables(new JdbcTemplate(context.getBean("shop", DataSource.class))))
                    .contains("vc_order");
            assertThat(Host.tables(new JdbcTemplate(context.getBean("reports", DataSource.class))))
                    .isEmpty();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
    void saysWhichSchemaToMake() {
        String name = "nowhere_" + UUID.randomUUID().toString().replace('-', '_');
        String url = TestServer.POSTGRESQL.emptySchema().replaceFirst("&currentSchema=\\w+", "");
        Host inTheUrl = Host.on(url + "&currentSchema=" + name);
        ApplicationContextRunner ofThePool =
                Host.on(url).library().withPropertyValues("spring.datasource.hikari.schema=" + name);

        for (ApplicationContextRunner nowhere : List.of(inTheUrl.library(), ofThePool)) {
            stops(nowhere, analysis -> {
                assertThat(analysis.getDescription()).contains("The schema", "is not there");
                assertThat(analysis.getAction())
                        .startsWith("Make the schema, for example by CREATE SCHEMA " + name + ",");
            });
        }
        TestServer.POSTGRESQL.execute("CREATE SCHEMA " + name);
        Host.starts(inTheUrl.library());
        Host.starts(ofThePool);
    }

    /** Boot says of such a Flyway no more than that a data source is missing. */
    @Test
    void saysThatTheHostsFlywayHasToKnowItsDataSourceToo() {
        ApplicationContextRunner several = new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(FlywayAutoConfiguration.class, MigrationsAutoConfiguration.class))
                .withUserConfiguration(TwoDataSources.class)
                .withPropertyValues("spring.flyway.locations=classpath:host/flyway/one");

        stops(
                several,
                analysis -> assertThat(analysis.getAction())
                        .contains("visioncraft.data-source", "@FlywayDataSource", "spring.flyway.enabled=false"));
        stops(
                several.withPropertyValues("visioncraft.jpa.entity-manager-factory=shopUnit"),
                analysis -> assertThat(analysis.getAction()).contains("@FlywayDataSource"));
        stops(
                several.withConfiguration(AutoConfigurations.of(LiquibaseAutoConfiguration.class)),
                analysis -> assertThat(analysis.getAction())
                        .contains("@LiquibaseDataSource", "spring.liquibase.enabled=false"));

        ApplicationContextRunner chosen = several.withPropertyValues("visioncraft.data-source=shop");
        chosen.withPropertyValues("spring.flyway.enabled=false")
                .run(context -> assertThat(context).hasNotFailed());
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(FlywayAutoConfiguration.class, MigrationsAutoConfiguration.class))
                .withUserConfiguration(MarkedDataSource.class)
                .withPropertyValues("spring.flyway.locations=classpath:host/flyway/one", "visioncraft.data-source=shop")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(Host.tables(new JdbcTemplate(context.getBean("reports", DataSource.class))))
                            .contains("host_customer");
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class MarkedDataSource {

        @Bean
        DataSource shop() {
            return new DriverManagerDataSource(TestServer.H2.emptySchema());
        }

        @Bean
        @FlywayDataSource
        DataSource reports() {
            return new DriverManagerDataSource(TestServer.H2.emptySchema());
        }
    }

    @Test
    void doesNotTakeThePrimaryDataSourceForThatOfANamedUnit() {
        ApplicationContextRunner several = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withUserConfiguration(TwoDataSources.class, PrimaryDataSource.class)
                .withPropertyValues("visioncraft.jpa.entity-manager-factory=shopUnit");

        stops(several, analysis -> {
            assertThat(analysis.getDescription()).contains("visioncraft.jpa.entity-manager-factory");
            assertThat(analysis.getAction()).contains("visioncraft.data-source");
        });
        several.withPropertyValues("visioncraft.data-source=shop")
                .run(context -> assertThat(Host.tables(new JdbcTemplate(context.getBean("shop", DataSource.class))))
                        .contains("vc_order"));
    }

    @Test
    void takesThePrimaryDataSource() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withUserConfiguration(TwoDataSources.class, PrimaryDataSource.class)
                .run(context -> assertThat(Host.tables(new JdbcTemplate(context.getBean("main", DataSource.class))))
                        .contains("vc_order"));
    }

    @Test
    void makesTheTablesAsAUserOfItsOwn() {
        Host.starts(host.bare(), jdbc -> {
            jdbc.execute("CREATE SCHEMA app");
            jdbc.execute("CREATE USER owner PASSWORD 'made' ADMIN");
            jdbc.execute("CREATE USER app PASSWORD 'app'");
            jdbc.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA app TO app");
        });
        ApplicationContextRunner asApp = host.library()
                .withPropertyValues(
                        "spring.datasource.url=" + host.url().replaceAll(";.*", ""),
                        "spring.datasource.username=app",
                        "spring.datasource.password=app",
                        "spring.datasource.hikari.schema=APP");

        stops(asApp, analysis -> {
            assertThat(analysis.getDescription()).contains("the user may not make what it makes");
            assertThat(analysis.getAction()).contains("visioncraft.migrations.username");
        });
        stops(
                asApp.withPropertyValues(
                        "visioncraft.migrations.username=owner", "visioncraft.migrations.password=wrong"),
                analysis -> assertThat(analysis.getAction())
                        .contains("visioncraft.migrations.username and visioncraft.migrations.password"));

        Host.starts(
                asApp.withPropertyValues(
                        "visioncraft.migrations.username=owner", "visioncraft.migrations.password=made"),
                jdbc -> assertThat(AsksAtTheStart.orders(jdbc)).isZero());
    }

    @Test
    @EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true", disabledReason = "runs with -Pfull")
    void makesTheTablesAsAnotherRoleInTheSchemaOfThePool() {
        String url = TestServer.POSTGRESQL.emptySchema();
        String schema = url.replaceAll(".*currentSchema=", "");
        String owner = schema + "_owner";
        String app = schema + "_app";
        for (String sql : List.of(
                "CREATE ROLE " + owner + " LOGIN PASSWORD 'owner'",
                "CREATE ROLE " + app + " LOGIN PASSWORD 'app'",
                "GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + owner,
                "GRANT USAGE ON SCHEMA " + schema + " TO " + app,
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " IN SCHEMA " + schema
                        + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app)) {
            TestServer.POSTGRESQL.execute(sql);
        }
        ApplicationContextRunner asApp = Host.on(url.replaceAll("\\?.*", ""))
                .library()
                .withPropertyValues(
                        "spring.datasource.username=" + app,
                        "spring.datasource.password=app",
                        "spring.datasource.hikari.schema=" + schema);
        try {
            stops(asApp, analysis -> assertThat(analysis.getAction()).contains("visioncraft.migrations.username"));

            Host.starts(
                    asApp.withPropertyValues(
                            "visioncraft.migrations.username=" + owner, "visioncraft.migrations.password=owner"),
                    jdbc -> assertThat(AsksAtTheStart.orders(jdbc)).isZero());
        } finally {
            for (String role : List.of(owner, app)) {
                TestServer.POSTGRESQL.execute("DROP OWNED BY " + role + " CASCADE");
                TestServer.POSTGRESQL.execute("DROP ROLE " + role);
            }
        }
    }

    @Test
    void refusesAUrlThatNamesAnotherUser() {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> new MigrationsProperties(
                        MigrationsMode.MIGRATE, "jdbc:postgresql://db/shop?user=app", "owner", "secret"))
                .withMessageContaining("visioncraft.migrations.url")
                .withMessageNotContaining("db/shop");
        MigrationsProperties own = new MigrationsProperties(MigrationsMode.MIGRATE, null, "owner", "secret");
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() ->
                        MigrationsDataSource.of(new DriverManagerDataSource("jdbc:postgresql://db/shop?user=app"), own))
                .withMessageNotContaining("db/shop");
    }

    @Test
    void findsTheUrlBelowWrappers() {
        MigrationsProperties own = new MigrationsProperties(MigrationsMode.MIGRATE, null, "sa", null);

        Host.starts(host.bare(), jdbc -> {
            DataSource real = Objects.requireNonNull(jdbc.getDataSource());
            TableMigrations.over(MigrationsDataSource.of(new TransactionAwareDataSourceProxy(real), own))
                    .migrate();
            assertThat(Host.tables(jdbc)).contains("vc_order");

            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(() -> MigrationsDataSource.of(unknown(), own))
                    .satisfies(wrong -> assertThat(wrong.remedy()).contains("visioncraft.migrations.url"));
        });
    }

    @Test
    void makesTheTablesThroughAUrlOfItsOwn() {
        Host direct = Host.on(TestServer.H2);

        Host.starts(
                host.library()
                        .withPropertyValues(
                                "visioncraft.migrations.url=" + direct.url(), "visioncraft.migrations.username=sa"),
                jdbc -> assertThat(Host.tables(jdbc)).isEmpty());

        Host.starts(direct.bare(), jdbc -> assertThat(Host.tables(jdbc)).contains("vc_order"));
    }

    @Test
    void refusesAPasswordWithoutAUserAndShowsNone() {
        host.library()
                .withPropertyValues("visioncraft.migrations.password=secret")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("visioncraft.migrations.password")
                        .hasMessageNotContaining("secret"));
        assertThat(new MigrationsProperties(MigrationsMode.MIGRATE, "jdbc:h2:mem:x;PASSWORD=secret", "owner", "secret"))
                .asString()
                .contains("owner")
                .doesNotContain("secret");
        assertThat(new MigrationsProperties(MigrationsMode.MIGRATE, " ", "", "").username())
                .isNull();
    }

    @Test
    void saysWhatIsInTheWayOfAMigration() {
        Host.starts(host.bare(), jdbc -> jdbc.execute("CREATE TABLE vc_user (id INT)"));

        stops(host.library(), analysis -> {
            assertThat(analysis.getDescription()).contains("A migration failed", "vc_user");
            assertThat(analysis.getAction()).contains("rename or drop");
        });
    }

    @Test
    void saysThatTheHistoryDoesNotMatch() {
        Host.starts(
                host.library(),
                jdbc -> jdbc.execute("UPDATE \"vc_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '3'"));

        stops(host.library(), analysis -> {
            assertThat(analysis.getDescription()).contains("does not find what it left", "checksum");
            assertThat(analysis.getAction()).contains("vc_schema_history");
        });
    }

    @Test
    void saysThatTheStoreLooksElsewhereThanTheMigrations() {
        Host direct = Host.on(TestServer.H2);

        stops(
                host.library()
                        .withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
                        .withUserConfiguration(OwnStore.class)
                        .withPropertyValues(
                                "visioncraft.migrations.url=" + direct.url(), "spring.jpa.hibernate.ddl-auto=none"),
                analysis -> assertThat(analysis.getAction()).contains("lead to the same schema"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoAboutEachProblem(Problem problem) {
        FailureAnalysis analysis = Analyses.of(new BeanCreationException(
                "wrapped",
                new StoreSetupException(
                        problem, List.of("org.flywaydb:flyway-mysql"), "What was found", new Exception("why"))));

        assertThat(analysis.getDescription()).startsWith("What was found.");
        assertThat(analysis.getAction()).isNotBlank();
        if (problem == Problem.MIGRATION_TOOL_MISSING) {
            assertThat(analysis.getAction()).startsWith("Add the dependency org.flywaydb:flyway-mysql,");
        }
    }

    private static DataSource unknown() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException();
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                throw new SQLException();
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class AsksAtTheStart {

        @Bean
        String howMany(JdbcTemplate jdbc) {
            return "orders: " + orders(jdbc);
        }

        static int orders(JdbcTemplate jdbc) {
            return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM vc_order", Integer.class));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnStore {

        @Bean
        JpaPersistence store(EntityManagerFactory factory) {
            return JpaPersistence.standalone(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AnotherStore {

        @Bean
        Persistence inMemory() {
            return InMemoryPersistence.create();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneDataSource {

        @Bean
        DataSource one() {
            return DataSourceBuilder.create().url(TestServer.H2.emptySchema()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource shop() {
            return DataSourceBuilder.create().url(TestServer.H2.emptySchema()).build();
        }

        @Bean
        DataSource reports() {
            return DataSourceBuilder.create().url(TestServer.H2.emptySchema()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class PrimaryDataSource {

        @Bean
        @Primary
        DataSource main() {
            return DataSourceBuilder.create().url(TestServer.H2.emptySchema()).build();
        }
    }
}
