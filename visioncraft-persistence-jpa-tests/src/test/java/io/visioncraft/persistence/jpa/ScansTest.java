package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.call.Act;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every statement that a use case or a list sends, but insertions, explained on each database beside {@value Fill#ROWS} rows in
 * every table: no part of a plan reads more than a thousand. On PostgreSQL in every build, and there also queries by the plan that
 * it makes without the values of the parameters, once the driver has prepared a statement on the server.
 */
@Rule("GEN-9")
class ScansTest {

    private static final int MOST = 1_000;

    @TempDir
    Path folder;

    private final List<String> scans = new ArrayList<>();
    private final Set<String> statements = new HashSet<>();

    @Test
    void readNoMoreThanTheyMustOnPostgreSql() throws SQLException {
        readNoMoreThanTheyMust(TestDatabase.POSTGRESQL);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POSTGRESQL")
    @OnlyInFullBuilds
    void readNoMoreThanTheyMust(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = new HikariDataSource(config(database))) {
            JpaPersistence.open(pool).close();
            try (Connection connection = pool.getConnection()) {
                Explained explained = new Explained(connection, new Plans(database.dialect()));
                try (EntityManagerFactory hibernate = factory(TestStore.HIBERNATE, explained);
                        EntityManagerFactory eclipseLink = factory(TestStore.ECLIPSELINK, explained)) {
                    List<JpaPersistence> stores =
                            List.of(JpaPersistence.standalone(hibernate), JpaPersistence.standalone(eclipseLink));
                    bootstrap(stores.get(0));
                    connection.commit();
                    fill(database, pool);
                    assertThat(readByScans(explained))
                            .hasSize(database.dialect().planWithoutValues().isPresent() ? 3 : 2)
                            .allMatch(rows -> rows >= Fill.ROWS);
                    for (JpaPersistence store : stores) {
                        explain(store, explained);
                    }
                    if (database == TestDatabase.POSTGRESQL) { // see ADR 89
                        skew(database, pool);
                        explain(SkewedRows.ofOneDay(stores.get(0)), stores.get(0), explained);
                        explain(SkewedRows.foundAndSorted(stores.get(0)), stores.get(0), explained);
                    }
                }
            }
        }
        assertThat(statements).hasSizeGreaterThan(150);
        assertThat(scans).isEmpty();
    }

    /** A database in a file where the rows would fill the memory of this JVM. */
    private HikariConfig config(TestDatabase database) {
        HikariConfig config =
                database.dialect().roomySchema(folder.resolve("rows").toString());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(4);
        return config;
    }

    private static EntityManagerFactory factory(String provider, Explained explained) {
        return Provider.factory(Provider.named(provider).orElseThrow(), explained.dataSource());
    }

    /** By a library of its own, whose customer number is drawn at random: each {@link World} draws the same ones. */
    private static void bootstrap(JpaPersistence store) {
        VisionCraft vc = StandIns.create().builder(store, StandIns.issuer()).build();
        IdentityFixtures.in(vc).theAdministrator();
    }

    /** With other ids than those of what is there. */
    private static World world(JpaPersistence store) {
        World world = World.over(store);
        Stream.generate(world.standIns().ids()::next).limit(1_000).forEach(id -> {});
        return world;
    }

    private static void fill(TestDatabase database, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            new Fill(database.dialect()).run(connection);
        }
    }

    private static void skew(TestDatabase database, HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            new Fill(database.dialect()).skew(connection);
        }
    }

    /** What must be found out: a query and a change without an index. */
    private static List<Long> readByScans(Explained explained) throws SQLException {
        explained.listen();
        for (String sql : List.of(
                "SELECT COUNT(*) FROM vc_crm_note WHERE caller_name = ?",
                "UPDATE vc_crm_note SET caller_name = text WHERE caller_name = ?")) {
            try (PreparedStatement statement =
                    explained.dataSource().getConnection().prepareStatement(sql)) {
                statement.setString(1, "nobody");
                statement.execute();
            }
        }
        return explained.plans().stream().map(Plans.Plan::most).toList();
    }

    private void explain(JpaPersistence store, Explained explained) throws SQLException {
        for (Scenario scenario : Scenarios.all()) {
            if (!scenario.useCase().equals("authentication.bootstrap")) { // there are users
                Act act = scenario.given().apply(world(store));
                explained.listen();
                assertThatCode(() -> act.call().apply(act.caller())).doesNotThrowAnyException();
                judge(scenario.useCase(), explained.plans());
                explained.undo();
            }
        }
        explain(ManyRows.questions(store), store, explained);
    }

    private void explain(Map<String, Runnable> questions, JpaPersistence store, Explained explained)
            throws SQLException {
        questions.forEach((name, question) -> {
            explained.listen();
            store.transactions().inTransaction(() -> {
                question.run();
                return true;
            });
            judge(name, explained.plans());
        });
        explained.undo();
    }

    private void judge(String what, List<Plans.Plan> plans) {
        for (Plans.Plan plan : plans) {
            if (statements.add(plan.sql()) && plan.most() > MOST) {
                scans.add("%s reads %d rows: %s%n%s".formatted(what, plan.most(), plan.sql(), plan.text()));
            }
        }
    }
}
