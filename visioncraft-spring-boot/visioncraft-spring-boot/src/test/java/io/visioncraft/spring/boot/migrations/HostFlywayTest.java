package io.visioncraft.spring.boot.migrations;

import static io.visioncraft.spring.boot.migrations.Failures.stops;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.persistence.jpa.TableMigrations;
import io.visioncraft.spring.boot.migrations.Host.Tool;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host's Flyway works as if the library's tables were not there, and where the host has set something, that stands. */
class HostFlywayTest {

    private static final String OURS = "classpath:io/visioncraft/persistence/jpa/migration/h2";

    private final Host host = Host.on(TestServer.H2);

    @Test
    void runsTheFirstMigrationThoughTheHostAllowsABaseline() {
        Host.starts(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.baseline-on-migrate=true"),
                jdbc -> assertThat(history(jdbc)).containsExactly("0", "1", "2"));
    }

    static List<TestServer> servers() {
        return MigrationsBesideTheHostsTest.servers();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void runsAMigrationOfVersionZero(TestServer server) {
        ApplicationContextRunner zero = Host.on(server)
                .with(Tool.FLYWAY)
                .withPropertyValues("spring.flyway.locations=classpath:host/flyway/zero,classpath:host/flyway/one");

        Host.starts(zero, jdbc -> assertThat(Host.tables(jdbc)).contains("host_zero", "host_customer"));
        Host.starts(zero);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void runsABaselineMigrationInPlaceOfTheOnesBeforeIt(TestServer server) {
        ApplicationContextRunner baseline = Host.on(server)
                .with(Tool.FLYWAY)
                .withPropertyValues("spring.flyway.locations=classpath:host/flyway/baseline");

        Host.starts(
                baseline,
                jdbc -> assertThat(Host.tables(jdbc))
                        .contains("vc_order", "host_after")
                        .contains("host_base"));
        Host.starts(baseline, jdbc -> assertThat(Host.tables(jdbc)).doesNotContain("host_before"));
    }

    /** As a process that ends between the baseline and the removal of its row leaves the history. */
    @ParameterizedTest
    @MethodSource("servers")
    void runsABaselineMigrationThoughAStartBeforeEndedHalfWay(TestServer server) {
        Host crashed = Host.on(server);
        Host.starts(
                crashed.library(),
                jdbc -> Flyway.configure()
                        .dataSource(jdbc.getDataSource())
                        .baselineVersion("0")
                        .baselineDescription("beside the tables of VisionCraft")
                        .load()
                        .baseline());

        ApplicationContextRunner baseline =
                crashed.with(Tool.FLYWAY).withPropertyValues("spring.flyway.locations=classpath:host/flyway/baseline");

        Host.starts(
                baseline,
                jdbc -> assertThat(Host.tables(jdbc))
                        .contains("host_base", "host_after")
                        .doesNotContain("host_before"));
        Host.starts(baseline);
    }

    @Test
    void leavesTheVersionOfTheBaselineThatTheHostHasSet() {
        Host.starts(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.baseline-version=5"),
                jdbc -> assertThat(history(jdbc)).containsExactly("5"));
    }

    @Test
    void leavesTheVersionOfTheBaselineThatACustomizerHasSet() {
        Host.starts(
                host.with(Tool.FLYWAY).withUserConfiguration(BaselineOfItsOwn.class),
                jdbc -> assertThat(history(jdbc)).containsExactly("1.5", "2"));
    }

    @Test
    void stopsWhereTheHostForbidsABaseline() {
        stops(host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.baseline-on-migrate=false"), analysis -> {
            assertThat(analysis.getDescription()).contains("no history", "baseline-on-migrate is not false");
            assertThat(analysis.getAction()).contains("spring.flyway.baseline-version");
        });
    }

    @Test
    void stopsBesideTablesOfTheHostWithoutAHistory() {
        Host.starts(host.bare(), jdbc -> jdbc.execute("CREATE TABLE host_customer (id INT PRIMARY KEY)"));

        stops(
                host.with(Tool.FLYWAY),
                analysis -> assertThat(analysis.getAction()).contains("spring.flyway.baseline-on-migrate=true"));

        Host.starts(
                host.with(Tool.FLYWAY)
                        .withPropertyValues(
                                "spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=1"),
                jdbc -> assertThat(history(jdbc)).containsExactly("1", "2"));
    }

    @Test
    void setsNothingForSchemasOfTheHost() {
        host.library()
                .withPropertyValues(
                        "spring.flyway.enabled=true",
                        "spring.flyway.locations=classpath:host/flyway/one",
                        "spring.flyway.default-schema=HOST")
                .run(context -> {
                    assertThat(configuration(context.getBean(Flyway.class)).isBaselineOnMigrate())
                            .isFalse();
                    assertThat(Host.jdbc(context).queryForObject("SELECT id FROM host.host_customer", Integer.class))
                            .isEqualTo(1);
                });
    }

    @Test
    void migratesSeveralSchemasOfWhichOneHoldsTheLibrary() {
        Host.starts(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.schemas=PUBLIC,HOST"),
                jdbc -> assertThat(history(jdbc)).containsExactly("1", "2")); // it makes HOST, and needs no baseline

        Host there = Host.on(TestServer.H2);
        Host.starts(there.bare(), jdbc -> jdbc.execute("CREATE SCHEMA host"));
        Host.starts(
                there.with(Tool.FLYWAY).withPropertyValues("spring.flyway.schemas=PUBLIC,HOST"),
                jdbc -> assertThat(history(jdbc)).containsExactly("0", "1", "2"));
    }

    @Test
    void setsNothingWhereAnotherSchemaIsFilled() {
        Host.starts(host.bare(), jdbc -> {
            jdbc.execute("CREATE SCHEMA host");
            jdbc.execute("CREATE TABLE host.of_somebody (id INT)");
        });

        stops(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.schemas=PUBLIC,HOST"),
                analysis -> assertThat(analysis.getDescription()).contains("HOST"));
    }

    @Test
    void migratesAnotherDatabaseThatItsUrlNames() {
        Host elsewhere = Host.on(TestServer.H2);
        host.library()
                .withPropertyValues(
                        "spring.flyway.enabled=true",
                        "spring.flyway.locations=classpath:host/flyway/one",
                        "spring.flyway.url=" + elsewhere.url(),
                        "spring.flyway.user=sa")
                .run(context -> {
                    assertThat(configuration(context.getBean(Flyway.class)).isBaselineOnMigrate())
                            .isFalse();
                    assertThat(Host.tables(Host.jdbc(context)))
                            .contains("vc_order")
                            .doesNotContain("host_customer");
                });
        Host.starts(elsewhere.bare(), jdbc -> assertThat(Host.tables(jdbc)).doesNotContain("vc_order"));
    }

    @Test
    void keepsAHistoryOfAnotherNameAndRunsOutOfOrder() {
        ApplicationContextRunner named = host.with(Tool.FLYWAY)
                .withPropertyValues("spring.flyway.table=host_history", "spring.flyway.out-of-order=true");

        Host.starts(named);
        Host.starts(named, jdbc -> assertThat(versions("host_history", jdbc)).containsExactly("0", "1", "2"));
    }

    @Test
    void comesAfterTheLibraryAsABeanOfTheHosts() {
        Host.starts(
                host.library()
                        .withPropertyValues("spring.flyway.enabled=true")
                        .withUserConfiguration(FlywayOfItsOwn.class),
                jdbc -> assertThat(history(jdbc)).containsExactly("0", "1", "2"));

        stops(
                Host.on(TestServer.H2)
                        .library()
                        .withPropertyValues("spring.flyway.enabled=true")
                        .withUserConfiguration(FlywayWithoutABaseline.class),
                analysis -> assertThat(analysis.getAction()).contains("baselineOnMigrate(true)"));
    }

    @Test
    void refusesTheLibrarysMigrationsAmongThoseOfTheHost() {
        stops(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.locations=classpath:host/flyway/one," + OURS),
                analysis -> assertThat(analysis.getAction())
                        .contains("Remove " + OURS + " from spring.flyway.locations", "/migration/{vendor}"));
        stops(
                host.with(Tool.FLYWAY).withPropertyValues("spring.flyway.table=vc_schema_history"),
                analysis -> assertThat(analysis.getAction()).contains("spring.flyway.table"));
    }

    /** As the text says it, word for word, and from whichever wrong setting. */
    @ParameterizedTest
    @MethodSource("servers")
    void runsThemAsTheRemedySays(TestServer server) {
        String ours = "classpath:io/visioncraft/persistence/jpa/migration";
        String[] wrong = {"spring.flyway.enabled=true", "spring.flyway.locations=classpath:host/flyway/one," + ours};
        Host migrating = Host.on(server);
        Host itself = Host.on(server);
        AtomicReference<String> told = new AtomicReference<>("");
        stops(migrating.library().withPropertyValues(wrong), analysis -> told.set(analysis.getAction()));
        stops(
                itself.library().withPropertyValues(wrong).withPropertyValues("visioncraft.migrations.mode=none"),
                analysis -> assertThat(analysis.getAction()).isEqualTo(told.get()));

        assertThat(told.get()).startsWith("Remove " + ours + " from spring.flyway.locations");
        Host.starts(
                migrating
                        .library()
                        .withPropertyValues(
                                "spring.flyway.enabled=true", "spring.flyway.locations=classpath:host/flyway/one"),
                jdbc -> assertThat(Host.tables(jdbc)).contains("vc_order", "host_customer"));
        String[] properties = Pattern.compile("[a-z.]+=[^ ,]+(?=,| and|\\.$)")
                .matcher(told.get())
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
        assertThat(properties).hasSize(3);
        Host.starts(
                itself.library()
                        .withPropertyValues("spring.flyway.enabled=true")
                        .withPropertyValues(properties),
                jdbc -> assertThat(Host.tables(jdbc)).contains("vc_order", "vc_schema_history"));
        Host.starts(itself.library());
    }

    @Test
    void runsTheLibrarysMigrationsForAHostThatWantsItSo() {
        Host.starts(
                host.library()
                        .withPropertyValues(
                                "visioncraft.migrations.mode=none",
                                "spring.flyway.enabled=true",
                                "spring.flyway.table=vc_schema_history",
                                "spring.flyway.locations=" + OURS),
                jdbc -> assertThat(versions("vc_schema_history", jdbc)).contains("1", "26"));
        Host.starts(host.library());
    }

    @Test
    void startsFromZeroAlsoWhereTheLibraryRunsNothing() {
        Host.starts(host.library());

        Host.starts(
                host.with(Tool.FLYWAY).withPropertyValues("visioncraft.migrations.mode=none"),
                jdbc -> assertThat(history(jdbc)).containsExactly("0", "1", "2"));
    }

    @Test
    void migratesAgainAfterTheHostHasCleaned() {
        ApplicationContextRunner cleaning = host.with(Tool.FLYWAY)
                .withUserConfiguration(CleansFirst.class)
                .withPropertyValues(
                        "spring.flyway.clean-disabled=false",
                        "spring.flyway.baseline-on-migrate=true",
                        "spring.flyway.baseline-version=0");

        Host.starts(cleaning);
        Host.starts(cleaning, jdbc -> {
            assertThat(history(jdbc)).containsExactly("0", "1", "2");
            assertThat(Host.tables(jdbc)).contains("vc_order", "host_shipment");
        });
    }

    private static List<String> history(JdbcTemplate jdbc) {
        return versions("flyway_schema_history", jdbc);
    }

    private static List<String> versions(String table, JdbcTemplate jdbc) {
        return jdbc.queryForList(
                "SELECT \"version\" FROM \"" + table + "\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"",
                String.class);
    }

    private static Configuration configuration(Flyway flyway) {
        return flyway.getConfiguration();
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class BaselineOfItsOwn {

        @Bean
        FlywayConfigurationCustomizer baseline() {
            return flyway -> flyway.baselineOnMigrate(true).baselineVersion("1.5");
        }
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class FlywayOfItsOwn {

        @Bean(initMethod = "migrate")
        Flyway hostFlyway(DataSource dataSource) {
            return Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:host/flyway/one", "classpath:host/flyway/two")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
        }
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class FlywayWithoutABaseline {

        @Bean(initMethod = "migrate")
        Flyway hostFlyway(DataSource dataSource) {
            return Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:host/flyway/one")
                    .load();
        }
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class CleansFirst {

        @Bean
        FlywayMigrationStrategy cleanFirst(TableMigrations library) {
            return flyway -> {
                flyway.clean();
                library.migrate();
                flyway.migrate();
            };
        }
    }
}
