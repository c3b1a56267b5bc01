package io.visioncraft.spring.boot.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host's application, as small as may be: a data source, the tools for its own tables, and the library's migrations. */
final class Host {

    /** What a host makes its own tables with. */
    enum Tool {
        FLYWAY(
                "spring.flyway.enabled=true",
                "spring.flyway.locations=classpath:host/flyway/one",
                "spring.flyway.locations=classpath:host/flyway/one,classpath:host/flyway/two"),
        LIQUIBASE(
                "spring.liquibase.enabled=true",
                "spring.liquibase.change-log=classpath:host/liquibase/one.sql",
                "spring.liquibase.change-log=classpath:host/liquibase/both.yaml"),
        SCHEMA_SQL(
                "spring.sql.init.mode=always",
                "spring.sql.init.schema-locations=classpath:host/sql/one.sql",
                "spring.sql.init.schema-locations=classpath:host/sql/one.sql,classpath:host/sql/two.sql"),
        NONE("spring.application.name=host", "spring.application.name=host", "spring.application.name=host");

        private final String on;
        private final String first;
        private final String both;

        Tool(String on, String first, String both) {
            this.on = on;
            this.first = first;
            this.both = both;
        }
    }

    private static final AutoConfigurations OF_BOOT = AutoConfigurations.of(
            DataSourceAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            LiquibaseAutoConfiguration.class,
            DataSourceInitializationAutoConfiguration.class);

    private final String url;

    private Host(String url) {
        this.url = url;
    }

    static Host on(String url) {
        return new Host(url);
    }

    static Host on(TestServer server) {
        return new Host(server.emptySchema());
    }

    String url() {
        return url;
    }

    /** The host without its own tables, and without the library. */
    ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(OF_BOOT)
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.hikari.maximum-pool-size=2",
                        "spring.datasource.hikari.connection-timeout=5000",
                        "spring.flyway.enabled=false",
                        "spring.liquibase.enabled=false",
                        "spring.sql.init.mode=never");
    }

    /** The host before the library came: its first migration alone. */
    ApplicationContextRunner before(Tool tool) {
        return bare().withPropertyValues(tool.on, tool.first);
    }

    /** The host with the library and both of its own migrations, of which the second refers to an order. */
    ApplicationContextRunner with(Tool tool) {
        return library().withPropertyValues(tool.on, tool.both);
    }

    /** The host with the library, and without its own tables. */
    ApplicationContextRunner library() {
        return bare().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class));
    }

    static void starts(ApplicationContextRunner host) {
        starts(host, context -> {});
    }

    static void starts(ApplicationContextRunner host, Consumer<JdbcTemplate> then) {
        host.run(context -> {
            if (context.getStartupFailure() != null) {
                throw new AssertionError("the host does not start", context.getStartupFailure());
            }
            then.accept(jdbc(context));
        });
    }

    static JdbcTemplate jdbc(AssertableApplicationContext context) {
        return new JdbcTemplate(context.getBean("dataSource", DataSource.class));
    }

    /** The names of tables in the default schema, in lower case. */
    static List<String> tables(JdbcTemplate jdbc) {
        List<String> tables = new ArrayList<>();
        jdbc.execute((Connection connection) -> {
            try (ResultSet found = connection
                    .getMetaData()
                    .getTables(
                            connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"
                            })) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return tables;
        });
        return tables;
    }
}
