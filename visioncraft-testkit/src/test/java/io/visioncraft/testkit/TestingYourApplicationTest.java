package io.visioncraft.testkit;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThatCall;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the guide {@code docs/guides/testing-your-application.md}, which the build compares with these. */
class TestingYourApplicationTest {

    // begin: one line
    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();

    @Test
    void placesAnOrder() {
        User ann = test.givenACustomer();
        Service windows = test.givenAnActiveService("80.00", "EUR");

        Order order = test.vc().orders().place(as(ann), PlaceOrder.of(windows.id(), 2));

        assertThat(order).isPlaced().belongsTo(ann).hasTotal("160.00 EUR");
    }
    // end: one line

    @Test
    void startsFromAnySituation() {
        // begin: steps
        User staff = test.givenAMemberOfStaff();
        Order held = test.givenAnOrderIn(OrderStatus.ON_HOLD);
        Invoice invoice = test.givenAnIssuedInvoice();
        CrmRecord record = test.givenAnOpenCrmRecord();
        Service retired = test.fixtures().catalog().aRetiredService();
        // end: steps

        assertThat(staff).isActive();
        assertThat(held).isOnHold();
        assertThat(invoice).isIssued();
        assertThat(record).isOpen();
        assertThat(retired).isRetired();
    }

    // begin: time
    @Test
    void remindsWhoIsLate() {
        Invoice invoice = test.givenAnIssuedInvoice();

        test.travel(Duration.ofDays(15));

        Receivable receivable = test.fixtures().billing().receivableOf(invoice.id());
        assertThat(receivable).isUnpaid().hasBalance("80.00 EUR").isOverdueOn(LocalDate.of(2026, 3, 17));
    }
    // end: time

    // begin: events
    @Test
    void tellsWhatHappened() {
        Order order = test.givenAPlacedOrder();
        User staff = test.givenAMemberOfStaff();
        test.events().clear();

        test.vc().orders().confirm(as(staff), WorkOnOrder.of(order.id()));

        assertThat(test.events()).hasOnly("order.confirmed");
        assertThat(test.events()).only("order.confirmed").isAbout(order).wasCausedBy(as(staff));
    }
    // end: events

    // begin: rejections
    @Test
    void hidesTheOrdersOfOthers() {
        Order order = test.givenAPlacedOrder();
        User stranger = test.givenACustomer();

        assertThatCall(() -> test.vc().orders().get(as(stranger), order.id()))
                .isRejectedWith(OrderingCodes.ORDER_NOT_FOUND);
    }
    // end: rejections

    @Test
    void movesTheClockOverAnyStore() {
        Persistence persistence = InMemoryPersistence.create();
        // begin: any store
        StandIns standIns = StandIns.create();
        VisionCraft vc = standIns.builder(persistence, StandIns.issuer()).build();
        standIns.clock().set(Instant.parse("2026-12-31T22:30:00Z"));
        // end: any store

        User ann = Fixtures.in(vc).people().aCustomer();
        Service windows = Fixtures.in(vc).catalog().anActiveServiceAt("80.00", "EUR");
        Order order = vc.orders().place(as(ann), PlaceOrder.of(windows.id(), 1));
        assertThat(vc.invoices().findByOrder(as(ann), order.id()).orElseThrow()).isDueOn(LocalDate.of(2027, 1, 14));
    }

    // begin: configured
    @Test
    void addsTax() {
        InMemoryVisionCraft taxed =
                InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7"))));

        assertThat(taxed.givenAPlacedOrder()).hasTax("15.20 EUR").hasTotal("95.20 EUR");
    }
    // end: configured
}
