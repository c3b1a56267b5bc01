package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.pricing.PricedServiceSearch;
import io.visioncraft.tax.TaxSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide on orders shows. */
class OrderingGuideTest {

    private final InMemoryVisionCraft test =
            InMemoryVisionCraft.create(builder -> builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                    .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED)));
    private final VisionCraft vc = test.vc();
    private final List<OrderSummary> shown = new ArrayList<>();

    @Test
    @Rule({"ORD-1", "ORD-5"})
    void followsAnOrderToItsInvoice() {
        User customer = test.givenACustomer();
        Caller ann = as(customer);
        Caller staff = as(test.givenAMemberOfStaff());
        Service cleaning = test.givenAnActiveService("80.00", "EUR");
        Service windows = test.givenAnActiveService("0.00", "EUR");

        // begin: place
        Order order = vc.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 3)
                                .and(windows.id(), "2.5")
                                .expecting("285.60", "EUR")
                                .described(OrderDescription.none()
                                        .withPurchaseOrder("PO-77")
                                        .deliveredTo(DeliverTo.of("Ring 2", "1010", "Wien", "AT")
                                                .named("Gate 3"))
                                        .withNote("Please ring twice")));
        // end: place

        // begin: buyer
        if (vc.orders().allowed(staff, order.id()).allows(OrderAction.REPLACE_BUYER)) {
            vc.orders()
                    .replaceBuyer(
                            staff,
                            ReplaceBuyer.of(
                                    order.id(), BillingProfile.of("Archer Ltd", "Ring 2", "1010", "Wien", "AT")));
        }
        // end: buyer

        vc.orders().confirm(staff, WorkOnOrder.of(order.id()));
        vc.orders().start(staff, WorkOnOrder.of(order.id()));

        // begin: less
        Order done = vc.orders()
                .complete(
                        staff,
                        CompleteOrder.of(order.id())
                                .supplied(SupplyStatement.on(LocalDate.of(2026, 3, 2))
                                        .line(order.lines().get(0).id(), 2)));
        // end: less

        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        assertThat(invoice.totals().due()).isEqualTo(Money.of("190.40", "EUR"));
        assertThat(invoice.parties().buyer().legalName()).isEqualTo("Archer Ltd");
        assertThat(invoice.references().supplyFrom()).isEqualTo("2026-03-02");
        assertThat(invoice.references().references().purchaseOrder()).isEqualTo("PO-77");
        assertThat(done.suppliedOf(done.lines().get(0))).isEqualByComparingTo("2");

        Order other = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        // begin: cancel
        vc.orders()
                .cancel(
                        staff,
                        CancelOrder.of(other.id())
                                .supplied(SupplyStatement.of()
                                        .line(other.lines().get(0).id(), new BigDecimal("0.5")))
                                .because("The customer moved away"));
        // end: cancel

        assertThat(vc.invoices()
                        .findByOrder(ann, other.id())
                        .orElseThrow()
                        .totals()
                        .due())
                .isEqualTo(Money.of("47.60", "EUR"));
    }

    @Test
    @Rule({"ROL-5", "ORD-2"})
    void makesSomebodyAMemberOfStaff() {
        Caller administrator = as(test.givenAnAdministrator());
        User dana = test.givenACustomer();

        // begin: staff
        Role role = vc.roles().list(administrator, ListRequest.first(200)).items().stream()
                .filter(one -> one.builtIn() == BuiltInRole.STAFF)
                .findFirst()
                .orElseThrow();
        vc.users().assignRole(administrator, AssignRole.of(dana.id(), role.id()));
        // end: staff

        assertThat(vc.orders()
                        .list(as(dana), OrderSearch.all(), ListRequest.first())
                        .items())
                .isEmpty();
        assertThat(vc.access().holds(as(dana), "order:work:any")).isTrue();
    }

    @Test
    @Rule("GEN-12")
    void findsOrdersAndServices() {
        test.clock().set(Instant.parse("2026-03-31T12:00:00Z"));
        User customer = test.givenACustomer();
        Caller ann = as(customer);
        Caller staff = as(test.givenAMemberOfStaff());
        Service cleaning = test.givenAnActiveService("80.00", "EUR");
        List<Order> placed = Stream.generate(() -> vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)))
                .limit(60)
                .toList();

        // begin: number
        Optional<Order> called = vc.orders().findByReference(staff, "ord 7k3m q2xd");
        // end: number

        assertThat(called).isEmpty();
        String said = placed.get(7).reference().substring(4).replace('-', ' ').toLowerCase(Locale.ROOT);
        assertThat(vc.orders().findByReference(staff, said)).contains(placed.get(7));

        // begin: list
        OrderSearch search = OrderSearch.all()
                .ofCustomer(customer.id())
                .withService(cleaning.id())
                .in(OrderStatus.PLACED, OrderStatus.CONFIRMED)
                .madeFrom(LocalDate.of(2026, 3, 1))
                .madeUntil(LocalDate.of(2026, 3, 31));
        ListRequest page = ListRequest.first(50);
        Listing<OrderSummary> orders = vc.orders().list(staff, search, page);
        while (orders.more()) {
            show(orders.items());
            orders = vc.orders().list(staff, search, page.after(orders.next()));
        }
        show(orders.items());
        // end: list

        assertThat(shown).extracting(OrderSummary::id).containsExactlyElementsOf(newestFirst(placed));

        // begin: offered
        Listing<PricedService> offered = vc.prices()
                .listServices(
                        Caller.visitor(),
                        PricedServiceSearch.in("EUR").of(ServiceSearch.all().matching("clean")),
                        ListRequest.first(50));
        // end: offered

        assertThat(offered.items()).isEmpty();
        assertThat(vc.prices()
                        .listServices(
                                Caller.visitor(), PricedServiceSearch.in("EUR").withPrice(), ListRequest.first())
                        .items())
                .extracting(one -> one.service().id())
                .containsExactly(cleaning.id());
    }

    private static List<OrderId> newestFirst(List<Order> orders) {
        return orders.stream()
                .sorted(Comparator.comparing(Order::createdAt)
                        .thenComparing(order -> order.id().toString())
                        .reversed())
                .map(Order::id)
                .toList();
    }

    private void show(List<OrderSummary> orders) {
        shown.addAll(orders);
    }
}
