package io.visioncraft.spring.boot.jpa;

import static io.visioncraft.spring.boot.jpa.JpaHost.CALLER;
import static io.visioncraft.spring.boot.jpa.JpaHost.aCategory;
import static io.visioncraft.spring.boot.jpa.JpaHost.categories;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.spring.boot.migrations.TestServer;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.TableAccessTokens;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a host that are for reading only: reading takes part, writing is refused, on each database alike. */
class ReadOnlyTransactionsTest {

    private final ApplicationContextRunner application = JpaHost.withoutDataSource()
            .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
            .withBean(PasswordHasher.class, FastPasswordHasher::new)
            .withBean(AccessTokens.class, () -> new TableAccessTokens(Clock.systemUTC()));

    static List<TestServer> servers() {
        return Boolean.getBoolean("visioncraft.everywhere") ? List.of(TestServer.values()) : List.of(TestServer.H2);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void serveForReadingAndRefuseToWriteBeforeAnythingIsDone(TestServer server) {
        application
                .withPropertyValues("spring.datasource.url=" + server.emptySchema())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    VisionCraft vc = context.getBean(VisionCraft.class);
                    vc.authentication()
                            .bootstrap(
                                    Caller.visitor(),
                                    new BootstrapAdministrator("root@example.com", "Root", "correct horse battery"));
                    String token = vc.authentication()
                            .logIn(Caller.visitor(), LogIn.of("root@example.com", "correct horse battery"))
                            .accessToken();
                    aCategory(vc, "Windows");

                    List<String> seen = readingOnly(context, () -> {
                        Caller root = vc.authentication().caller(token);
                        assertThat(vc.users()
                                        .list(root, UserQuery.all(), ListRequest.first())
                                        .items())
                                .hasSize(1);
                        assertThat(vc.orders()
                                        .list(root, OrderSearch.all(), ListRequest.first())
                                        .items())
                                .isEmpty();
                        assertThat(vc.invoices()
                                        .list(root, InvoiceSearch.all(), ListRequest.first())
                                        .items())
                                .isEmpty();
                        assertThat(vc.access().holds(root, "crm:read:any")).isTrue();
                        assertThat(assertRejected(StoreCodes.STORE_MISCONFIGURED, () -> aCategory(vc, "Doors")))
                                .hasMessageContaining("The host's transaction is read-only")
                                .hasMessageContaining("in a new one of its own");
                        assertRejected(
                                StoreCodes.STORE_MISCONFIGURED,
                                () -> vc.categories().create(CALLER.withKey("once"), CreateCategory.root("Roofs")));
                        return categories(vc);
                    });

                    assertThat(seen).containsExactly("Windows");
                    assertThat(categories(vc)).containsExactly("Windows");
                });
    }

    @ParameterizedTest
    @MethodSource("servers")
    void areAllOfAPoolForReadingOnly(TestServer server) {
        String url = server.emptySchema();
        application
                .withPropertyValues("spring.datasource.url=" + url)
                .run(context -> aCategory(context.getBean(VisionCraft.class), "Windows"));

        application
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.hikari.read-only=true",
                        "visioncraft.migrations.mode=validate")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    VisionCraft vc = context.getBean(VisionCraft.class);
                    assertThat(categories(vc)).containsExactly("Windows");
                    if (server != TestServer.H2) { // whose driver takes no notice of it
                        assertThat(assertRejected(StoreCodes.STORE_MISCONFIGURED, () -> aCategory(vc, "Doors")))
                                .hasMessageContaining("the transaction is read-only");
                    }
                });
    }

    @Test
    void goToTheReplicaOfADataSourceThatHasOne() {
        HikariDataSource replica = pool();
        LazyConnectionDataSourceProxy both = new LazyConnectionDataSourceProxy(pool());
        both.setReadOnlyDataSource(replica);
        application.withBean(DataSource.class, () -> both).run(context -> {
            assertThat(context).hasNotFailed();
            VisionCraft vc = context.getBean(VisionCraft.class);
            aCategory(vc, "Windows");

            assertThat(categories(vc)).containsExactly("Windows");
            assertThat(readingOnly(context, () -> categories(vc))).isEmpty(); // the replica is behind
        });
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(JpaHost.migrated());
        pool.setUsername("sa");
        pool.setMaximumPoolSize(2);
        return pool;
    }

    private static <T> T readingOnly(ApplicationContext context, Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);
        return transaction.execute(status -> work.get());
    }
}
