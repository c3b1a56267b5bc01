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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;

/** What a host may set for its persistence unit: the library sells a service with it, and reads what it has stored. */
class HostUnitPropertiesTest {

    private static final String UNIT = "spring.jpa.properties.hibernate.";

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
            UNIT + "type.preferred_uuid_jdbc_type=CHAR",
            UNIT + "globally_quoted_identifiers=true",
            UNIT + "default_schema=elsewhere",
            "spring.jpa.properties.jakarta.persistence.sharedCache.mode=ALL",
            "spring.jpa.properties.org.hibernate.flushMode=COMMIT",
            "spring.jpa.hibernate.naming.implicit-strategy=org.hibernate.boot.model.naming.ImplicitNamingStrategyLegacyJpaImpl",
            "spring.jpa.hibernate.naming.physical-strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl",
            "spring.jpa.properties.hibernate.connection.provider_disables_autocommit=true",
            "spring.datasource.hikari.auto-commit=false");

    static List<TestServer> servers() {
        return Boolean.getBoolean("visioncraft.everywhere") ? List.of(TestServer.values()) : List.of(TestServer.H2);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void isHarmlessAllAtOnce(TestServer server) {
        JpaHost.withoutDataSource()
                .withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + server.emptySchema())
                .withPropertyValues(HARMLESS.toArray(String[]::new))
                .run(context -> {
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
