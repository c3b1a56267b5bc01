package io.visioncraft.spring.boot.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.persistence.jpa.TableMigrations;
import io.visioncraft.spring.boot.migrations.Host.Tool;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every tool, every beginning and every database: all migrations of the host run, once, and after the library's. */
class MigrationsBesideTheHostsTest {

    /** What there was before the host and the library started together. */
    enum Beginning {
        EMPTY,
        HOST_FIRST,
        LIBRARY_FIRST
    }

    static List<TestServer> servers() {
        return Boolean.getBoolean("visioncraft.everywhere") ? List.of(TestServer.values()) : List.of(TestServer.H2);
    }

    static Stream<Arguments> rows() {
        return servers().stream()
                .flatMap(server -> Stream.of(Tool.values())
                        .flatMap(tool ->
                                Stream.of(Beginning.values()).map(beginning -> Arguments.of(server, tool, beginning))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void runsAllMigrationsOnce(TestServer server, Tool tool, Beginning beginning) {
        Host host = Host.on(server);
        begin(host, tool, beginning);

        List<String> first = new ArrayList<>();
        Host.starts(host.with(tool), jdbc -> {
            assertThat(Host.tables(jdbc)).contains("vc_order").containsAll(expected(tool));
            TableMigrations.over(Objects.requireNonNull(jdbc.getDataSource())).validate();
            first.addAll(histories(jdbc, tool));
        });

        Host.starts(host.with(tool), jdbc -> {
            assertThat(histories(jdbc, tool)).isEqualTo(first);
            if (tool == Tool.FLYWAY || tool == Tool.LIQUIBASE) {
                assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM host_customer", Integer.class))
                        .isEqualTo(1);
            }
        });
        if (tool == Tool.FLYWAY) {
            assertThat(first.stream().filter(row -> row.startsWith("host ")))
                    .containsExactly(
                            beginning == Beginning.HOST_FIRST
                                    ? new String[] {"host 1 SQL", "host 2 SQL"}
                                    : new String[] {"host 0 BASELINE", "host 1 SQL", "host 2 SQL"});
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void startsOnTwoNodesAtOnce(TestServer server) throws Exception {
        Host host = Host.on(server);
        CyclicBarrier together = new CyclicBarrier(2);
        List<FutureTask<Boolean>> nodes = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            FutureTask<Boolean> node = new FutureTask<>(() -> {
                together.await();
                Host.starts(host.with(Tool.FLYWAY));
                return true;
            });
            nodes.add(node);
            new Thread(node, "node " + n).start();
        }

        for (FutureTask<Boolean> node : nodes) {
            assertThat(node.get()).isTrue();
        }
        Host.starts(
                host.with(Tool.FLYWAY),
                jdbc -> assertThat(histories(jdbc, Tool.FLYWAY))
                        .containsOnlyOnce("host 1 SQL", "host 2 SQL", "ours 1 SQL", "ours 26 SQL"));
    }

    private static void begin(Host host, Tool tool, Beginning beginning) {
        switch (beginning) {
            case EMPTY -> {}
            case HOST_FIRST ->
                Host.starts(host.before(tool), jdbc -> {
                    if (tool == Tool.NONE) {
                        jdbc.execute("CREATE TABLE host_customer (id INT PRIMARY KEY)");
                    }
                    assertThat(Host.tables(jdbc)).contains("host_customer");
                });
            case LIBRARY_FIRST ->
                Host.starts(
                        host.library(), jdbc -> assertThat(Host.tables(jdbc)).allMatch(name -> name.startsWith("vc_")));
        }
    }

    private static List<String> expected(Tool tool) {
        return tool == Tool.NONE ? List.of() : List.of("host_customer", "host_shipment");
    }

    /** All that has run, by whose history. */
    private static List<String> histories(JdbcTemplate jdbc, Tool tool) {
        List<String> rows = new ArrayList<>(flyway("ours", "vc_schema_history", jdbc));
        switch (tool) {
            case FLYWAY -> rows.addAll(flyway("host", "flyway_schema_history", jdbc));
            case LIQUIBASE ->
                rows.addAll(jdbc.queryForList(
                        "SELECT CONCAT(ID, ' ', DATEEXECUTED) FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED",
                        String.class));
            case SCHEMA_SQL, NONE -> {}
        }
        return rows;
    }

    private static List<String> flyway(String whose, String table, JdbcTemplate jdbc) {
        String quote = Objects.requireNonNull(
                jdbc.execute((Connection connection) -> connection.getMetaData().getIdentifierQuoteString()));
        return jdbc.queryForList(
                "SELECT CONCAT('%s ', `version`, ' ', `type`) FROM `%s` WHERE `version` IS NOT NULL"
                        .concat(" ORDER BY `installed_rank`")
                        .formatted(whose, table)
                        .replace("`", quote),
                String.class);
    }
}
