package io.visioncraft.tck.document;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The business of a history: a library over an empty store, with three services and three customers. Used by one thread. */
final class HistoryWorld {

    private static final UUID NOBODY = new UUID(0x7000L, 0x8000_0000_0000_0000L);
    private static final List<TaxClassCode> CLASSES =
            List.of(TaxClassCode.STANDARD, TaxClassCode.REDUCED, TaxClassCode.ZERO);

    private final Persistence store;
    private final StandIns standIns = StandIns.create();
    private final VisionCraft vc;
    private final Caller staff;
    private final List<ServiceId> services = new ArrayList<>();
    private final List<UserId> customers = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    HistoryWorld(Persistence store, HistoryTerms terms) {
        this.store = store;
        this.vc = standIns.builder(store, StandIns.issuer())
                .tax(terms.tax())
                .invoicing(terms.policy())
                .build();
        this.staff = Caller.system("staff", vc.permissions().all());
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        CategoryId category = catalog.aCategory().id();
        for (TaxClassCode taxed : CLASSES) {
            services.add(catalog.anActive(
                            CreateService.of(taxed.value(), "Service", category).taxed(taxed))
                    .id());
        }
        IdentityFixtures people = IdentityFixtures.in(vc);
        customers.add(people.aCustomer().id());
        customers.add(withProfile(people.aCustomer(), "DE"));
        customers.add(withProfile(people.aCustomer(), "AT"));
    }

    private UserId withProfile(User user, String country) {
        vc.users()
                .changeProfile(
                        IdentityFixtures.as(user),
                        ChangeProfile.of(user.id())
                                .billedTo(BillingProfile.of("Buyer", "Street 1", "12345", "City", country)));
        return user.id();
    }

    VisionCraft vc() {
        return vc;
    }

    Persistence store() {
        return store;
    }

    Caller staff() {
        return staff;
    }

    MovableClock clock() {
        return standIns.clock();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), StandIns.issuer().zone());
    }

    /** A time on that day in the zone of the business. */
    Instant daysAgo(int days) {
        return days == 0
                ? clock().instant()
                : today().minusDays(days)
                        .atTime(12, 0)
                        .atZone(StandIns.issuer().zone())
                        .toInstant();
    }

    ServiceId service(int number) {
        return services.get(number % services.size());
    }

    UserId customer(int number) {
        return customers.get(number % customers.size());
    }

    void placed(Order order) {
        orders.add(order);
    }

    Order order(int number) {
        return orders.get(number);
    }

    List<Order> orders() {
        return orders;
    }

    OrderLineId line(int order, int line) {
        return orders.get(order).lines().get(line).id();
    }

    /** The invoice in force of an order, or an id that no invoice has. */
    InvoiceId invoice(int order) {
        return order < 0
                ? noInvoice()
                : vc.invoices()
                        .findByOrder(staff, orders.get(order).id())
                        .map(Invoice::id)
                        .orElseGet(HistoryWorld::noInvoiceThere);
    }

    /** The oldest invoice of an order. */
    InvoiceId firstInvoice(int order) {
        return vc.invoices().ofOrder(staff, orders.get(order).id()).get(0).id();
    }

    /** How a line of the invoice in force is taxed. */
    TaxDecision taxed(int order, int line) {
        return vc.invoices()
                .findByOrder(staff, orders.get(order).id())
                .orElseThrow()
                .lines()
                .get(line)
                .tax()
                .decision();
    }

    OrderId noOrder() {
        return new OrderId(NOBODY);
    }

    InvoiceId noInvoice() {
        return noInvoiceThere();
    }

    private static InvoiceId noInvoiceThere() {
        return new InvoiceId(NOBODY);
    }

    void credit(CreditInvoice command) {
        vc.invoices().credit(staff, command);
    }

    void reissue(ReissueInvoice command) {
        vc.invoices().reissue(staff, command);
    }

    void pay(RecordPayment command) {
        vc.invoices().recordPayment(staff, command);
    }

    void inTransaction(Runnable calls) {
        store.transactions().inTransaction(() -> {
            calls.run();
            return true;
        });
    }
}
