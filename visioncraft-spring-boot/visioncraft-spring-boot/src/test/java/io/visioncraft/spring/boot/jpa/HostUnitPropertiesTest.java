package io.visioncraft.spring.boot.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.Invoice;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.spring.boot.migrations.TestServer;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a host may set for its persistence unit: the library sells a service with it, and reads what it has stored. */
class HostUnitPropertiesTest {

    private static final String UNIT = "spring.jpa.properties.hibernate.";

    private static final String TEXT_UUIDS = UNIT + "type.preferred_uuid_jdbc_type=CHAR";

    private static final String QUOTED = UNIT + "globally_quoted_identifiers=true";

    private static final List<String> HARMLESS = List.of(
            UNIT + "auto_quote_keyword=true",
            UNIT + "jdbc.time_zone=America/New_York",
            UNIT + "timezone.default_storage=NORMALIZE",
            UNIT + "jdbc.batch_size=50",
            UNIT + "order_inserts=true",
            UNIT + "order_updates=true",
            UNIT + "default_batch_fetch_size=16",
            UNIT + "check_nullability=true",
            UNIT + "use_nationalized_character_data=true",
            UNIT + "type.preferred_instant_jdbc_type=TIMESTAMP",
            UNIT + "type.preferred_boolean_jdbc_type=INTEGER",
            UNIT + "enable_lazy_load_no_trans=true",
            UNIT + "generate_statistics=true",
            UNIT + "use_sql_comments=true",
            "spring.jpa.properties.jakarta.persistence.sharedCache.mode=ALL",
            "spring.jpa.properties.org.hibernate.flushMode=COMMIT",
            "spring.jpa.hibernate.naming.implicit-strategy=org.hibernate.boot.model.naming.ImplicitNamingStrategyLegacyJpaImpl",
            "spring.jpa.hibernate.naming.physical-strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
            "spring.jpa.properties.hibernate.connection.provider_disables_autocommit=true",
            "spring.datasource.hikari.auto-commit=false");

    static List<TestServer> servers() {
        return Boolean.getBoolean("visioncraft.everywhere") ? List.of(TestServer.values()) : List.of(TestServer.H2);
    }

    static List<TestServer> quotingServers() {
        return Boolean.getBoolean("visioncraft.everywhere")
                ? List.of(TestServer.POSTGRESQL, TestServer.MARIADB)
                : List.of();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void areHarmlessAllAtOnce(TestServer server) {
        sellsWith(server.emptySchema(), HARMLESS.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void mayNotStoreUuidsAsTextWhereTheDatabaseComparesNone(TestServer server) {
        if (server == TestServer.POSTGRESQL) {
            Stopped.by(application(server.emptySchema(), TEXT_UUIDS))
                    .found("preferred_uuid_jdbc_type is CHAR")
                    .remedy("@JdbcTypeCode");
        } else {
            sellsWith(server.emptySchema(), TEXT_UUIDS);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("quotingServers")
    void mayQuoteEveryNameWhereNamesAreInLowerCase(TestServer server) {
        sellsWith(server.emptySchema(), QUOTED);
    }

    @Test
    void mayQuoteEveryNameOnH2OnlyWhereItTakesNamesInAnyCase() {
        sellsWith(TestServer.H2.emptySchema() + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE", QUOTED);

        Stopped.by(application(TestServer.H2.emptySchema(), QUOTED))
                .found("CategoryEntity")
                .remedy("globally_quoted_identifiers", "CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    }

    @Test
    void mayNameTheSchemaOfTheTablesAndNoOther() {
        sellsWith(TestServer.H2.emptySchema(), UNIT + "default_schema=PUBLIC");

        Stopped.by(application(
                        TestServer.H2.emptySchema() + ";INIT=CREATE SCHEMA IF NOT EXISTS SHOP",
                        UNIT + "default_schema=SHOP"))
                .remedy("hibernate.default_schema");
    }

    private static ApplicationContextRunner application(String url, String... settings) {
        return JpaHost.withoutDataSource()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + url)
                .withPropertyValues(settings);
    }

    private static void sellsWith(String url, String... settings) {
        application(url, settings).run(context -> {
            assertThat(context).hasNotFailed();
            sells(context.getBean(VisionCraft.class));
        });
    }

    private static void sells(VisionCraft vc) {
        Fixtures fixtures = Fixtures.in(vc);
        User ann = fixtures.people().aCustomer();
        Invoice invoice = fixtures.billing().anInvoiceOf(ann, 2, "80.00");
        fixtures.billing().paid(invoice.id(), "160.00");
        Order order = fixtures.orders().aPlacedOrderOf(ann);

        assertThat(vc.orders().get(OrderFixtures.customerOf(order), order.id())).isEqualTo(order);
        assertThat(vc.orders()
                        .list(OrderFixtures.customerOf(order), OrderSearch.all(), ListRequest.first())
                        .items())
                .hasSize(2);
        assertThat(fixtures.billing().receivableOf(invoice.id()).balance().amount())
                .isZero();
    }
}
