package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How orders get their invoices, and who may read them, on every store. Standard tax is 19 %. */
abstract class InvoiceSuite extends BehaviourSuite {

    private static final Caller STAFF = Caller.system("staff", "order:work:any", "order:cancel:any", "order:read:any");
    private static final InvoiceId UNKNOWN = new InvoiceId(new UUID(7, 7));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")));
    }

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = people.aCustomer("ann@example.com", "Ann Archer");
    }

    @Test
    @Rule({"INV-1", "INV-2", "MON-6", "EVT-1"})
    void makesTheInvoiceOfAnOrderThatIsPlaced() {
        Service cleaning = catalog.anActiveServiceAt("80.00", "EUR");
        Service windows = catalog.anActiveServiceAt("12.345678", "EUR");
        events.clear();

        Order order = vc.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(cleaning.id(), 2)
                                .and(windows.id(), "0.5")
                                .described(OrderDescription.none().withReference("PO-77")));

        Invoice invoice = vc.invoices().findByOrder(as(ann), order.id()).orElseThrow();
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(invoice.issue()).isEqualTo(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14)));
        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(invoice.totals().due()).isEqualTo(Money.of("197.74", "EUR"));
        assertThat(invoice.lines()).zipSatisfy(order.lines(), (line, ordered) -> {
            assertThat(line.orderLine()).isEqualTo(ordered.id());
            assertThat(line.description()).isEqualTo(ordered.description());
            assertThat(line.unitPrice()).isEqualTo(ordered.price().unitPrice());
            assertThat(line.net()).isEqualTo(ordered.net());
            assertThat(line.tax()).isEqualTo(ordered.tax());
        });
        assertThat(invoice.parties().seller()).isEqualTo(issuer().party());
        assertThat(invoice.references())
                .isEqualTo(
                        new InvoiceReferences(order.reference(), order.details().references(), null, null, null, null));
        assertThat(vc.invoices().get(as(ann), invoice.id())).isEqualTo(invoice);
        assertThat(events.types()).containsExactly("order.placed", "invoice.issued");
        EventRecord issued = events.all().get(1);
        assertThat(issued.aggregateId()).isEqualTo(invoice.id().value());
        assertThat(issued.callerName()).isEqualTo(ann.id().toString());
        assertThat(issued.data())
                .containsEntry("order", order.id().toString())
                .containsEntry("number", "INV-2026-000001")
                .containsEntry("payable", "197.74")
                .containsEntry("currency", "EUR");
    }

    @Test
    @Rule("INV-2")
    void namesACustomerWithoutABillingProfileByNameAndEmailOnly() {
        Invoice invoice = billing.anInvoiceOf(ann, 1, "80.00");

        assertThat(invoice.parties().buyer()).isEqualTo(Party.simplified("Ann Archer", "ann@example.com"));
    }

    @Test
    @Rule({"INV-2", "MON-5"})
    void keepsTheBillingProfileAndThePricesAsTheyWere() {
        bill(ann, "Archer Ltd");
        Invoice invoice = billing.anInvoiceOf(ann, 1, "80.00");

        bill(ann, "Archer & Daughters Ltd");

        Invoice later = vc.invoices().get(as(ann), invoice.id());
        assertThat(later).isEqualTo(invoice);
        assertThat(later.parties().buyer().legalName()).isEqualTo("Archer Ltd");
    }

    @Test
    @Rule("INV-2")
    void keepsThePeriodOfSupplyOfTheOrder() {
        Service service = catalog.anActiveServiceAt("80.00", "EUR");
        OrderDescription monthAhead = OrderDescription.none().supplied(TODAY.plusDays(1), TODAY.plusDays(30));

        Order order = vc.orders().place(as(ann), PlaceOrder.of(service.id(), 1).described(monthAhead));

        InvoiceReferences references = billing.invoiceOf(order.id()).references();
        assertThat(references.supplyFrom()).isEqualTo(TODAY.plusDays(1));
        assertThat(references.supplyUntil()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    @Rule({"INV-3", "INV-6"})
    void makesWhatIsOwedWithTheInvoice() {
        Invoice invoice = billing.anInvoiceOf(ann, 1, "100.00");

        Receivable receivable = vc.invoices().receivable(as(ann), invoice.id());

        assertThat(receivable.balance()).isEqualTo(Money.of("119.00", "EUR"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.UNPAID);
        assertThat(receivable.dueDate()).isEqualTo(TODAY.plusDays(14));
        assertThat(receivable.overdue(TODAY.plusDays(14))).isFalse();
        assertThat(receivable.overdue(TODAY.plusDays(15))).isTrue();
    }

    @Test
    @Rule("INV-3")
    void countsAnInvoiceOfNothingAsPaid() {
        Invoice invoice = billing.anInvoiceOf(ann, 3, "0.00");

        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.PAID);
    }

    @Test
    @Rule("INV-1")
    void makesTheInvoiceWhenTheOrderIsConfirmedIfThePolicySaysSo() {
        VisionCraft careful = invoicingWhen(InvoiceTrigger.CONFIRMED);
        Order order = placedIn(careful);
        assertThat(careful.invoices().findByOrder(as(ann), order.id())).isEmpty();

        careful.orders().confirm(STAFF, WorkOnOrder.of(order.id()));

        assertThat(careful.invoices().findByOrder(as(ann), order.id()))
                .hasValueSatisfying(invoice -> assertThat(invoice.number()).isEqualTo("INV-2026-000001"));
    }

    @Test
    @Rule({"INV-1", "INV-2"})
    void makesTheInvoiceWhenTheOrderIsCompletedIfThePolicySaysSo() {
        VisionCraft patient = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order order = placedIn(patient);
        patient.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        patient.orders().start(STAFF, WorkOnOrder.of(order.id()));
        assertThat(patient.invoices().findByOrder(as(ann), order.id())).isEmpty();
        clock.advance(Duration.ofDays(3));

        patient.orders().complete(STAFF, CompleteOrder.of(order.id()));

        Invoice invoice = patient.invoices().findByOrder(as(ann), order.id()).orElseThrow();
        assertThat(invoice.issue()).isEqualTo(new Issuance("INV-2026-000001", TODAY.plusDays(3), TODAY.plusDays(17)));
        assertThat(invoice.references().supplyFrom()).isNull();
    }

    @Test
    @Rule("INV-1")
    void findsTheInvoiceWhenTheTriggerFiresAgain() {
        Order order = billing.anOrderOf(ann, 1, "80.00");
        Invoice invoice = billing.invoiceOf(order.id());
        events.clear();

        invoicingWhen(InvoiceTrigger.CONFIRMED).orders().confirm(STAFF, WorkOnOrder.of(order.id()));

        assertThat(billing.invoiceOf(order.id())).isEqualTo(invoice);
        assertThat(events.types()).containsExactly("order.confirmed");
        assertThat(billing.anInvoiceOf(ann, 1, "80.00").number()).isEqualTo("INV-2026-000002");
    }

    @Test
    @Rule("INV-1")
    void makesOneInvoiceWhenAnOrderIsConfirmedByManyAtOnce() {
        VisionCraft careful = invoicingWhen(InvoiceTrigger.CONFIRMED);
        Order order = placedIn(careful);

        List<Race.Outcome<Order>> outcomes =
                Race.times(6, n -> () -> careful.orders().confirm(STAFF, WorkOnOrder.of(order.id())));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(allInvoices())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.issue())
                        .isEqualTo(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14))));
    }

    @Test
    @Rule("INV-1")
    void keepsASecondInvoiceOfAnOrderOutOfTheStore() {
        Order order = billing.anOrderOf(ann, 1, "80.00");

        assertThatThrownBy(() -> DraftInvoices.in(persistence).of(order)).isInstanceOf(ConflictException.class);

        assertThat(allInvoices()).hasSize(1);
    }

    @Test
    @Rule("INV-2")
    void refusesTheOrderOfACustomerWithoutABillingProfileIfThePolicyAsksForOne() {
        for (InvoiceTrigger trigger : InvoiceTrigger.values()) {
            VisionCraft strict = standIns.builder(persistence, issuer())
                    .invoicing(InvoicingPolicy.standard().when(trigger).requiringBillingProfiles())
                    .build();
            events.clear();

            VisionCraftException rejection = assertRejected(BILLING_PROFILE_REQUIRED, () -> placedIn(strict));

            assertThat(rejection.details()).containsEntry("customer", ann.id().toString());
            assertThat(vc.orders()
                            .list(STAFF, OrderSearch.all(), ListRequest.first())
                            .items())
                    .isEmpty();
            assertThat(events.ofType("order.placed")).isEmpty();
        }
    }

    @Test
    @Rule("INV-2")
    void takesTheOrderOfACustomerWithABillingProfileIfThePolicyAsksForOne() {
        VisionCraft strict = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().requiringBillingProfiles())
                .build();
        bill(ann, "Archer Ltd");

        Order order = placedIn(strict);

        assertThat(billing.invoiceOf(order.id()).parties().buyer().legalName()).isEqualTo("Archer Ltd");
    }

    @Test
    @Rule({"INV-2", "INV-5"})
    void voidsTheDraftInvoiceOfAnOrderThatIsCancelled() {
        Order order = placedIn(invoicingWhen(InvoiceTrigger.COMPLETED));
        Invoice draft = DraftInvoices.in(persistence).of(order);
        events.clear();

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        Invoice given = vc.invoices().get(as(ann), draft.id());
        assertThat(given.status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(given.number()).isEmpty();
        assertThat(events.types()).containsExactly("order.cancelled", "invoice.voided");
        assertThat(billing.anInvoiceOf(ann, 1, "80.00").number()).isEqualTo("INV-2026-000001");
        assertRejected(INVOICE_NOT_ISSUED, () -> vc.invoices().receivable(clerk(), draft.id()));
    }

    @Test
    @Rule({"INV-1", "INV-5"})
    void makesNoInvoiceOfAnOrderThatIsCancelledBefore() {
        VisionCraft patient = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order order = placedIn(patient);

        patient.orders().cancel(as(ann), CancelOrder.of(order.id()));

        assertThat(allInvoices()).isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsCustomersReadTheirOwnInvoicesOnly() {
        User bob = people.aCustomer();
        Order annsOrder = billing.anOrderOf(ann, 1, "80.00");
        Invoice anns = billing.invoiceOf(annsOrder.id());
        Invoice bobs = billing.anInvoiceOf(bob, 1, "80.00");

        List<VisionCraftException> foreign = readsOf(as(bob), anns.id());
        List<VisionCraftException> unknown = readsOf(as(bob), UNKNOWN);

        assertThat(foreign)
                .zipSatisfy(
                        unknown,
                        (one, other) -> assertThat(one.getMessage())
                                .isEqualTo(other.getMessage()
                                        .replace(UNKNOWN.toString(), anns.id().toString())));
        assertThat(vc.invoices().findByOrder(as(bob), annsOrder.id())).isEmpty();
        assertThat(vc.invoices().findByOrder(as(bob), new OrderId(new UUID(7, 7))))
                .isEmpty();
        assertThat(list(as(bob), InvoiceSearch.all()).items())
                .extracting(InvoiceSummary::id)
                .containsExactly(bobs.id());
        assertThat(list(as(bob), InvoiceSearch.all().ofCustomer(ann.id())).items())
                .isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseReadInvoicesWhoMay() {
        Order order = billing.anOrderOf(ann, 1, "80.00");
        InvoiceId invoice = billing.invoiceOf(order.id()).id();
        List<Caller> others = List.of(Caller.visitor(), as(people.aUserWith("order:read:own")), system("crm:read:any"));

        for (Caller other : others) {
            assertRejected(missingFor(other), () -> vc.invoices().get(other, invoice));
            assertRejected(missingFor(other), () -> vc.invoices().findByOrder(other, order.id()));
            assertRejected(missingFor(other), () -> list(other, InvoiceSearch.all()));
            assertRejected(missingFor(other), () -> vc.invoices().receivable(other, invoice));
            assertRejected(missingFor(other), () -> vc.invoices().creditNotes(other, invoice));
            assertRejected(missingFor(other), () -> vc.invoices().payments(other, invoice, ListRequest.first()));
        }
        assertThat(vc.invoices().get(as(people.aMemberOfStaff()), invoice).id()).isEqualTo(invoice);
        assertThat(vc.invoices().get(people.admin(), invoice).id()).isEqualTo(invoice);
    }

    @Test
    @Rule("GEN-9")
    void listsInvoicesNewestFirst() {
        User bob = people.aCustomer();
        InvoiceId first = billing.anInvoiceOf(ann, 1, "80.00").id();
        clock.advance(Duration.ofMinutes(1));
        InvoiceId second = billing.anInvoiceOf(bob, 1, "80.00").id();
        InvoiceId third = billing.anInvoiceOf(ann, 1, "80.00").id();

        assertThat(ids(InvoiceSearch.all())).containsExactly(third, second, first);
        assertThat(ids(InvoiceSearch.all().ofCustomer(ann.id()))).containsExactly(third, first);
        assertThat(ids(InvoiceSearch.all().in(InvoiceStatus.ISSUED))).containsExactly(third, second, first);
        assertThat(ids(InvoiceSearch.all().in(InvoiceStatus.DRAFT, InvoiceStatus.VOID)))
                .isEmpty();
    }

    @Test
    @Rule("GEN-9")
    void rejectsACursorOfAnotherListAndALimitOutOfRange() {
        billing.anInvoiceOf(ann, 1, "80.00");
        billing.anInvoiceOf(ann, 1, "80.00");
        String cursor = vc.invoices()
                .list(clerk(), InvoiceSearch.all(), ListRequest.first(1))
                .next();

        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.invoices()
                        .list(
                                clerk(),
                                InvoiceSearch.all().ofCustomer(ann.id()),
                                ListRequest.first(1).after(cursor)));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.invoices()
                        .list(clerk(), InvoiceSearch.all(), ListRequest.first(1).after("bm9uc2Vuc2U")));
        assertInvalid(
                OUT_OF_RANGE, "limit", () -> vc.invoices().list(clerk(), InvoiceSearch.all(), ListRequest.first(201)));
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what callers without null checks do
    void rejectsAnIdThatIsMissing() {
        assertRejected(REQUIRED, () -> vc.invoices().get(clerk(), null));
        assertRejected(REQUIRED, () -> vc.invoices().findByOrder(clerk(), null));
        assertRejected(REQUIRED, () -> vc.invoices().list(clerk(), null, ListRequest.first()));
    }

    private List<VisionCraftException> readsOf(Caller caller, InvoiceId id) {
        return List.of(
                assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().get(caller, id)),
                assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().receivable(caller, id)),
                assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().creditNotes(caller, id)),
                assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().payments(caller, id, ListRequest.first())));
    }

    private VisionCraft invoicingWhen(InvoiceTrigger trigger) {
        return standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(trigger))
                .build();
    }

    private Order placedIn(VisionCraft library) {
        Service service = catalog.anActiveServiceAt("80.00", "EUR");
        return library.orders().place(as(ann), PlaceOrder.of(service.id(), 2));
    }

    private void bill(User customer, String legalName) {
        vc.users()
                .changeProfile(
                        as(customer),
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of(legalName, "Elm Street 1", "SW1A 1AA", "London", "GB")));
    }

    private Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search) {
        return vc.invoices().list(caller, search, ListRequest.first());
    }

    private List<InvoiceSummary> allInvoices() {
        return list(clerk(), InvoiceSearch.all()).items();
    }

    private List<InvoiceId> ids(InvoiceSearch search) {
        return Listings.all(1, request -> vc.invoices().list(clerk(), search, request)).stream()
                .map(InvoiceSummary::id)
                .toList();
    }
}
