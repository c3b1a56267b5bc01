package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.spring.boot.test.TestTokens;
import io.visioncraft.spring.boot.test.VisionCraftTest;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

@VisionCraftTest(properties = "shop.name=Windows & Doors")
class LibrarySliceTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasTheHostsPartsOfTheLibraryAndNothingElseOfIt(@Autowired Heard heard, Fixtures fixtures) {
        fixtures.people().aCustomer();

        assertThat(heard.types).contains("user.registered");
        assertThat(context.getBean(PasswordPolicy.class).minimum()).isEqualTo(20);
        assertThat(context.getBean(PermissionRegistry.class).all().toString()).contains(ShopRules.PERMISSION);
        assertThat(context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(context.getBeanNamesForType(OrderController.class)).isEmpty();
        assertThat(context.getBeanNamesForType(ShopSecurity.class)).isEmpty();
        assertThat(context.getBeanNamesForType(NoteRepository.class)).isEmpty();
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        assertThat(context.containsBean("shopStore")).isFalse();
        assertThat(context.getEnvironment().getProperty("shop.name")).isEqualTo("Windows & Doors");
    }

    @Test
    void movesTheClock(VisionCraft vc, MovableClock clock, Fixtures fixtures, RecordedEvents events) {
        fixtures.people().aCustomer();
        clock.advance(Duration.ofDays(15));
        events.clear();
        fixtures.people().aCustomer();

        assertThat(events.all()).allMatch(event -> event.time().equals(MovableClock.START.plus(Duration.ofDays(15))));
        assertThat(vc.orders()).isSameAs(context.getBean("visionCraftOrders"));
    }

    @BeforeEach
    void somebody(Fixtures fixtures) {
        assertThat(fixtures.people().aCustomer().name()).isEqualTo("Customer 1");
    }

    @Test
    void givesTheLibrarysBeansToTestMethods(
            OrderManagement orders,
            InvoiceManagement invoices,
            PriceManagement prices,
            VisionCraftRelay relay,
            VisionCraft vc,
            Fixtures fixtures) {
        assertThat(List.of(orders, invoices, prices)).containsExactly(vc.orders(), vc.invoices(), vc.prices());
        assertThat(relay.isRunning()).isFalse();
        assertThat(fixtures.people().aCustomer().name()).isEqualTo("Customer 2");
    }

    @Test
    void logsInAUserOfTheFixtures(VisionCraft vc, Fixtures fixtures, TestTokens tokens) {
        var ann = fixtures.people().aCustomer();

        assertThat(vc.authentication().caller(tokens.accessToken(ann)).user()).isEqualTo(ann.id());
    }
}
