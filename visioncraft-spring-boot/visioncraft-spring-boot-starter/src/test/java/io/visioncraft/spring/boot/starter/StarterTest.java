package io.visioncraft.spring.boot.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The starter as it stands: every auto-configuration that it brings, over the beginnings that hosts have. */
@ExtendWith(OutputCaptureExtension.class)
class StarterTest {

    private static final String[] SETTINGS = {
        "--server.port=0",
        "--visioncraft.issuer.name=Hillside Services Ltd",
        "--visioncraft.issuer.address.lines=1 Hill Street",
        "--visioncraft.issuer.address.city=London",
        "--visioncraft.issuer.address.country=GB",
        "--visioncraft.issuer.zone=Europe/London",
        "--visioncraft.issuer.currency=EUR",
        "--visioncraft.tokens.generate-key=true"
    };

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Test
    void startsOverTablesOfAHostWithoutAMigrationToolAndMakesNoHistoryForIt() {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
        jdbc.sql("CREATE TABLE customer (id INT PRIMARY KEY)").update();
        jdbc.sql("INSERT INTO customer VALUES (7)").update();

        try (ConfigurableApplicationContext application = start("--spring.datasource.url=" + url)) {
            assertThat(application.getBean(VisionCraft.class)).isNotNull();
            assertThat(tables(jdbc)).contains("customer", "vc_order").doesNotContain("flyway_schema_history");
            assertThat(jdbc.sql("SELECT id FROM customer").query(Integer.class).list())
                    .containsExactly(7);
        }
    }

    @Test
    void leavesTheTablesOfTheHostsEntitiesToTheDefaultOfSpringBootOnAnEmbeddedDatabase() {
        try (ConfigurableApplicationContext application = start("--spring.datasource.url=" + url)) {
            assertThat(tables(application.getBean(JdbcClient.class)))
                    .anyMatch(table -> table.endsWith("visit"))
                    .contains("vc_order");
        }
    }

    @Test
    void warnsOfNothingButWhatTheHostHasChosen(CapturedOutput output) {
        try (ConfigurableApplicationContext application =
                start("--spring.datasource.url=" + url, "--spring.jpa.open-in-view=true")) {
            assertThat(application.isActive()).isTrue();
            assertThat(output.getAll()
                            .lines()
                            .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                            .filter(line -> line.contains("visioncraft")))
                    .hasSize(1)
                    .allMatch(line -> line.contains("visioncraft.tokens.generate-key"));
        }
    }

    private static ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(SETTINGS));
        arguments.addAll(List.of(more));
        return SpringApplication.run(Beginner.class, arguments.toArray(String[]::new));
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
