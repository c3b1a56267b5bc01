package io.visioncraft.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.FreeNumbers;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop over HTTP on a server of a database, and the shop's row with its foreign key, the events, and a second start. */
abstract class ShopOnServer extends ShopOverHttpTest {

    @Autowired
    private VisionCraft vc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void keepsAReferralWithItsOrderAndDeliversTheEventAndStartsAgain() throws InterruptedException {
        Fixtures fixtures = Fixtures.in(vc, FreeNumbers.in(vc));
        Service windows = fixtures.catalog().anActiveServiceAt("80.00", "EUR");
        post(
                null,
                "/customers",
                Map.of("email", "eve@example.com", "name", "Eve", "password", "yet another few plain words"));
        String eve = loggedIn("eve@example.com", "yet another few plain words");

        Object order = post(
                        eve,
                        "/referred-orders?by=Ann",
                        Map.of("lines", List.of(Map.of("service", windows.id().toString(), "quantity", "1"))))
                .get("id");

        assertThat(referrals()).contains("Ann");
        for (int tries = 0; waiting() && tries < 200; tries++) {
            Thread.sleep(50);
        }
        assertThat(waiting()).isFalse();

        try (ConfigurableApplicationContext again = SpringApplication.run(
                ShopApplication.class,
                "--server.port=0",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED")) {
            Caller admin = IdentityFixtures.in(again.getBean(VisionCraft.class)).admin();
            assertThat(again.getBean(VisionCraft.class)
                            .orders()
                            .list(admin, OrderSearch.all(), ListRequest.first())
                            .items())
                    .extracting(one -> one.id().toString())
                    .contains(Objects.requireNonNull(order).toString());
        }
        assertThat(referrals()).contains("Ann");
    }

    private List<String> referrals() {
        return jdbc.sql("SELECT source FROM referral").query(String.class).list();
    }

    /** Whether an event has not been delivered. */
    private boolean waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM vc_event WHERE delivered = FALSE")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
