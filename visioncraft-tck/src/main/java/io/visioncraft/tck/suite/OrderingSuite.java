package io.visioncraft.tck.suite;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The base of ordering's suites: a customer, staff, two services at prices, and tax of 19 and 7 per cent. */
abstract class OrderingSuite extends BehaviourSuite {

    /** A system that does what staff do with orders. */
    static final Caller STAFF = Caller.system(
            "desk",
            "order:place:any",
            "order:read:any",
            "order:cancel:any",
            "order:work:any",
            "order:price:any",
            "service:read:any");

    /** People to act with. */
    IdentityFixtures people;

    /** Services to order. */
    CatalogFixtures catalog;

    /** Orders to start from. */
    OrderFixtures orders;

    /** An ACTIVE customer. */
    User customer;

    /** The customer as a caller. */
    Caller ann;

    /** At 80.00 EUR, taxed at 19 per cent. */
    Service cleaning;

    /** At 10.00 EUR an hour, taxed at 7 per cent. */
    Service windows;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")).exchangingBy(FixedRates.toEuro()));
    }

    @BeforeEach
    final void beginWithACustomerAndTwoServices() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        orders = OrderFixtures.in(vc, people, catalog);
        customer = people.aCustomer();
        ann = IdentityFixtures.as(customer);
        cleaning = catalog.anActiveServiceAt("80.00", "EUR");
        windows = catalog.anActive(
                CreateService.of("WIN", "Windows", catalog.aCategory().id())
                        .per("HUR")
                        .taxed(TaxClassCode.REDUCED));
        catalog.aPrice(windows.id(), "10.00", "EUR");
        events.clear();
    }

    /** The newest orders that a caller sees. */
    final List<OrderSummary> seenBy(Caller caller) {
        return vc.orders().list(caller, OrderSearch.all(), ListRequest.first()).items();
    }

    /** The id of the order's first line. */
    static OrderLineId firstLine(Order order) {
        return order.lines().get(0).id();
    }

    /** An amount in euro. */
    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    final void gross(Service service, String unitPrice) {
        clock.advance(Duration.ofSeconds(1));
        vc.prices()
                .set(
                        CatalogFixtures.manager(),
                        SetPrice.of(service.id(), unitPrice, "EUR").gross());
    }
}
