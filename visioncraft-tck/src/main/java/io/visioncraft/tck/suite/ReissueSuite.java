package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.billing.BillingCodes.INVOICE_REPLACED;
import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.kernel.KernelCodes.MALFORMED;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How an invoice takes the place of another, on every store (INV-1). Standard tax is 19 %, reduced 7 %. The invoice of each test
 * has 3 × 33.35 at the standard and 7 × 0.335 at the reduced rate: 100.05 + 2.35 net, 121.57 payable.
 */
abstract class ReissueSuite extends BehaviourSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;
    private Order order;
    private Invoice invoice;
    private OrderLineId standard;
    private OrderLineId reduced;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")));
    }

    @BeforeEach
    void beginWithAnInvoice() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = people.aCustomer();
        order = anOrder();
        invoice = billing.invoiceOf(order.id());
        standard = invoice.lines().get(0).orderLine();
        reduced = invoice.lines().get(1).orderLine();
    }

    private Order anOrder() {
        Service thing = catalog.anActiveServiceAt("33.35", "EUR");
        Service book = catalog.anActive(
                CreateService.of("BOOK", "Book", catalog.aCategory("Books").id())
                        .taxed(TaxClassCode.REDUCED));
        catalog.aPrice(book.id(), "0.335", "EUR");
        return vc.orders().place(as(ann), PlaceOrder.of(thing.id(), 3).and(book.id(), 7));
    }

    private Invoice reissue(ReissueInvoice command) {
        return vc.invoices().reissue(clerk(), command);
    }

    private ReissueInvoice again() {
        return ReissueInvoice.of(invoice.id());
    }

    @Test
    @Rule({"INV-1", "INV-2", "EVT-1"})
    void putsAnInvoiceInThePlaceOfAnother() {
        clock.advance(Duration.ofDays(3));
        events.clear();

        Invoice next = reissue(again().withPurchaseOrder("PO-4711"));

        assertThat(next.status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(next.number()).isEqualTo("INV-2026-000002");
        assertThat(next.issue())
                .isEqualTo(new Issuance(
                        "INV-2026-000002",
                        TODAY.plusDays(3),
                        TODAY,
                        TODAY.plusDays(3),
                        TODAY.plusDays(17),
                        PaymentTerms.net(14),
                        LocalDate.of(2036, 12, 31)));
        assertThat(next.references().preceding())
                .isEqualTo(new PrecedingInvoice(invoice.id(), "INV-2026-000001", TODAY));
        assertThat(next.references().references()).isEqualTo(new OrderReferences("", "PO-4711", "", ""));
        assertThat(next.lines()).isEqualTo(invoice.lines());
        assertThat(next.totals()).isEqualTo(invoice.totals());
        assertThat(next.parties()).isEqualTo(invoice.parties());
        assertThat(next.customer()).isEqualTo(ann.id());
        CreditNote note = onlyNote(invoice.id());
        assertThat(note.totals()).isEqualTo(invoice.totals());
        assertThat(note.reason()).isEqualTo(new CreditReason(CreditReason.CORRECTION, ""));
        assertThat(vc.invoices().get(clerk(), invoice.id())).isEqualTo(invoice);
        assertThat(events.types()).containsExactly("credit-note.issued", "invoice.issued", "invoice.reissued");
        assertThat(events.all().get(2).data())
                .containsEntry("order", order.id().toString())
                .containsEntry("customer", ann.id().toString())
                .containsEntry("number", "INV-2026-000002")
                .containsEntry("replaced", invoice.id().toString())
                .containsEntry("replacedNumber", "INV-2026-000001")
                .containsEntry("creditNote", note.id().toString())
                .containsEntry("creditNoteNumber", "CRN-2026-000001")
                .containsEntry("moved", "0.00")
                .containsEntry("currency", "EUR");
    }

    @Test
    @Rule("INV-1")
    void knowsWhichInvoiceOfAnOrderIsInForce() {
        Invoice second = reissue(again());
        Invoice third = reissue(ReissueInvoice.of(second.id()).withContract("C-1"));

        assertThat(third.references().preceding()).isEqualTo(new PrecedingInvoice(second.id(), second.number(), TODAY));
        assertThat(vc.invoices().findByOrder(as(ann), order.id())).contains(third);
        assertThat(vc.invoices().ofOrder(as(ann), order.id())).containsExactly(invoice, second, third);
        for (Invoice any : List.of(invoice, second, third)) {
            assertThat(vc.invoices().inForce(as(ann), any.id())).isEqualTo(third);
        }
        assertThat(vc.invoices().preview(clerk(), order.id()).issue()).isEqualTo(third.issue());
    }

    @Test
    @Rule({"INV-1", "GEN-2"})
    void showsInvoicesOfAnOrderToThoseWhomTheyReach() {
        reissue(again());
        User bob = people.aCustomer();
        InvoiceId unknown = new InvoiceId(new UUID(7, 7));

        assertThat(vc.invoices().ofOrder(as(bob), order.id())).isEmpty();
        assertThat(vc.invoices().ofOrder(clerk(), new OrderId(new UUID(7, 7)))).isEmpty();
        assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().inForce(as(bob), invoice.id()));
        assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().inForce(clerk(), unknown));
        assertRejected(PERMISSION_MISSING, () -> vc.invoices().reissue(as(ann), again()));
    }

    @Test
    @Rule({"INV-1", "INV-2"})
    void hasTheTypeCodesOfInvoicesAndCreditNotes() {
        Invoice next = reissue(again());

        assertThat(next.typeCode()).isEqualTo("380");
        assertThat(onlyNote(invoice.id()).typeCode()).isEqualTo("381");
        assertThat(vc.invoices().preview(clerk(), order.id()).typeCode()).isEqualTo("380");
    }

    @Test
    @Rule({"INV-1", "ORD-1"})
    void namesAnotherBuyerWhileTheCustomerStays() {
        BillingProfile profile = BillingProfile.of("Anne Ltd", "2 High Street", "10115", "Berlin", "DE");

        Invoice next = reissue(again().toBuyer(profile).because("Wrong company").as("WRONG_BUYER"));

        assertThat(next.parties().buyer().legalName()).isEqualTo("Anne Ltd");
        assertThat(next.parties().seller()).isEqualTo(invoice.parties().seller());
        assertThat(next.customer()).isEqualTo(ann.id());
        assertThat(onlyNote(invoice.id()).parties()).isEqualTo(invoice.parties());
        assertThat(onlyNote(invoice.id()).reason()).isEqualTo(new CreditReason("WRONG_BUYER", "Wrong company"));
        assertThat(vc.invoices().get(as(ann), next.id())).isEqualTo(next);
    }

    @Test
    @Rule("INV-1")
    void leavesWhatIsNotStatedAsItWas() {
        LocalDate supplied = TODAY.minusDays(2);
        DeliverTo yard = DeliverTo.of("Yard 1", "20095", "Hamburg", "DE");
        DeliverTo gate = DeliverTo.of("Gate 3", "20095", "Hamburg", "DE");
        Order sent = vc.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 1)
                                .described(OrderDescription.none().deliveredTo(yard)));
        Invoice second = reissue(ReissueInvoice.of(billing.invoiceOf(sent.id()).id())
                .withReference("B-1")
                .withPurchaseOrder("P-1")
                .withContract("C-1")
                .withProject("J-1")
                .deliveredTo(gate)
                .supplied(supplied));

        Invoice third =
                reissue(ReissueInvoice.of(second.id()).withPurchaseOrder("").withProject("J-2"));

        assertThat(third.references().references()).isEqualTo(new OrderReferences("B-1", "", "C-1", "J-2"));
        assertThat(third.references().deliverTo())
                .satisfies(place -> assertThat(
                                Objects.requireNonNull(place).address().lines())
                        .containsExactly("Gate 3"));
        assertThat(third.references().supplyFrom()).isEqualTo(supplied);
        assertThat(third.references().supplyUntil()).isEqualTo(supplied);
        assertThat(third.references().orderReference()).isEqualTo(sent.reference());
    }

    @Test
    @Rule({"INV-1", "INV-7"})
    void countsTheNextInvoiceNoEarlierThanTheCreditNote() {
        clock.advance(Duration.ofDays(40));

        Invoice next = reissue(again().supplied(TODAY.minusDays(10)));
        Invoice later = reissue(ReissueInvoice.of(next.id()).supplied(TODAY.plusDays(60)));

        LocalDate issued = TODAY.plusDays(40);
        assertThat(onlyNote(invoice.id()).issue().accountingDate()).isEqualTo(issued);
        assertThat(issueOf(next).date()).isEqualTo(issued);
        assertThat(issueOf(next).accountingDate()).isEqualTo(issued);
        assertThat(issueOf(later).accountingDate()).isEqualTo(TODAY.plusDays(60));
    }

    /** Whose supply is still to come: the month of that supply has the credit note, too, and none without its invoice. */
    @Test
    @Rule({"INV-1", "TAX-2"})
    void countsTheCreditNoteNoEarlierThanTheInvoiceThatItTakesBack() {
        LocalDate to = TODAY.plusDays(60);
        Invoice coming = reissue(again().supplied(to));

        Invoice next = reissue(ReissueInvoice.of(coming.id()).withProject("J-1"));
        Invoice sooner = reissue(ReissueInvoice.of(next.id()).supplied(TODAY));

        assertThat(onlyNote(coming.id()).issue().date()).isEqualTo(TODAY);
        assertThat(onlyNote(coming.id()).issue().accountingDate()).isEqualTo(to);
        assertThat(issueOf(next).accountingDate()).isEqualTo(to);
        assertThat(onlyNote(next.id()).issue().accountingDate()).isEqualTo(to);
        assertThat(issueOf(sooner).taxPoint()).isEqualTo(TODAY);
        assertThat(issueOf(sooner).accountingDate()).isEqualTo(TODAY);
    }

    @Test
    @Rule({"INV-1", "INV-7"})
    void reissuesAnInvoiceOfBooksThatAreClosed() {
        clock.advance(Duration.ofDays(40));
        vc.invoices().closeBooks(clerk(), CloseBooks.until(TODAY.plusDays(39)));

        Invoice next = reissue(again());

        assertThat(issueOf(next).accountingDate()).isEqualTo(TODAY.plusDays(40));
        assertThat(onlyNote(invoice.id()).issue().date()).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    @Rule({"INV-1", "INV-4"})
    void neverDatesTheNextInvoiceBeforeTheFirst() {
        clock.set(MovableClock.START.minus(Duration.ofHours(12)));

        Invoice next = reissue(again());

        assertThat(issueOf(next).date()).isEqualTo(TODAY);
        assertThat(onlyNote(invoice.id()).issue().date()).isEqualTo(TODAY);
        assertThat(next.createdAt()).isAfter(invoice.createdAt());
    }

    @Test
    @Rule({"INV-1", "INV-4"})
    void issuesAtOnceAlsoWhereNumberingIsDeferred() {
        VisionCraft deferring = standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                .invoicing(InvoicingPolicy.standard().deferred())
                .build();

        Invoice next = deferring.invoices().reissue(clerk(), again());

        assertThat(next.number()).isEqualTo("INV-2026-000002");
    }

    @Test
    @Rule({"INV-1", "INV-2"})
    void rejectsAnInvoiceThatIsNotIssued() {
        VisionCraft deferring = standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                .invoicing(InvoicingPolicy.standard().deferred())
                .build();
        Order late = deferring
                .orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 1));
        Invoice draft = billing.invoiceOf(late.id());

        assertRejected(INVOICE_NOT_ISSUED, () -> reissue(ReissueInvoice.of(draft.id())));
        deferring.orders().cancel(as(ann), CancelOrder.of(late.id()));
        assertRejected(INVOICE_NOT_ISSUED, () -> reissue(ReissueInvoice.of(draft.id())));

        assertThat(vc.invoices().ofOrder(clerk(), late.id()))
                .extracting(Invoice::status)
                .containsExactly(InvoiceStatus.VOID);
    }

    @Test
    @Rule("INV-1")
    void rejectsAnInvoiceThatWasReplaced() {
        Invoice second = reissue(again());
        events.clear();

        VisionCraftException rejection = assertRejected(INVOICE_REPLACED, () -> reissue(again()));

        assertThat(rejection.details())
                .containsEntry("invoice", invoice.id().toString())
                .containsEntry("inForce", second.id().toString())
                .containsEntry("number", second.number());
        assertThat(events.all()).isEmpty();
        assertThat(vc.invoices().ofOrder(clerk(), order.id())).hasSize(2);
    }

    @Test
    @Rule("INV-1")
    void rejectsAnInvoiceOfWhichNothingIsLeft() {
        vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Never delivered"));

        assertRejected(NOTHING_TO_CREDIT, () -> reissue(again()));

        assertThat(vc.invoices().findByOrder(clerk(), order.id())).contains(invoice);
    }

    @Test
    @Rule({"INV-1", "GEN-6"})
    void rejectsAVersionThatIsStale() {
        long seen = billing.receivableOf(invoice.id()).version();
        billing.paid(invoice.id(), "1.00");

        assertThatThrownBy(() -> reissue(again().atVersion(seen))).isInstanceOf(StaleAggregateException.class);
        Invoice next = reissue(again().atVersion(seen + 1));

        assertThat(vc.invoices().findByOrder(clerk(), order.id())).contains(next);
    }

    @Test
    @Rule({"INV-1", "GEN-7"})
    void answersARepeatedCallWithTheSameInvoice() {
        Invoice first = vc.invoices().reissue(clerk().withKey("once"), again());

        Invoice second = vc.invoices().reissue(clerk().withKey("once"), again());

        assertThat(second).isEqualTo(first);
        assertRejected(KEY_REUSED, () -> vc.invoices().reissue(clerk().withKey("once"), again().withContract("C-1")));
        assertThat(vc.invoices().ofOrder(clerk(), order.id())).hasSize(2);
    }

    @Test
    @Rule({"INV-1", "GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what callers without null checks do
    void tellsAllThatIsNotFit() {
        String long65 = "x".repeat(65);
        ReissueInvoice.Changes changes = new ReissueInvoice.Changes(
                long65, "\u0000", long65, long65, DeliverTo.of("Street", "1", "", "XX"), TODAY, TODAY.minusDays(1));
        BillingProfile nobody = BillingProfile.of("", "", "", "", "");

        InvalidInputException rejection = assertInvalid(
                REQUIRED,
                "invoice",
                () -> reissue(new ReissueInvoice(null, nobody, changes, "x".repeat(4_001), "no code", null)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .contains(
                        "invoice",
                        "buyer.legalName",
                        "changes.buyerReference",
                        "changes.purchaseOrder",
                        "changes.contract",
                        "changes.project",
                        "changes.deliverTo.city",
                        "changes.deliverTo.country",
                        "changes.supplyUntil",
                        "reason",
                        "reasonCode");
        assertInvalid(OUT_OF_RANGE, "changes.supplyUntil", () -> reissue(again().supplied(TODAY, null)));
        assertInvalid(TOO_LONG, "changes.contract", () -> reissue(again().withContract(long65)));
        assertInvalid(MALFORMED, "reasonCode", () -> reissue(again().as("x")));
        assertInvalid(REQUIRED, "reason", () -> reissue(again().as(CreditReason.OTHER)));
        assertInvalid(REQUIRED, "", () -> reissue(null));
        assertRejected(INVOICE_NOT_FOUND, () -> reissue(ReissueInvoice.of(new InvoiceId(new UUID(7, 7)))));
        assertThat(vc.invoices().ofOrder(clerk(), order.id())).containsExactly(invoice);
    }

    @Test
    @Rule({"INV-1", "INV-5", "ORD-5"})
    void creditsTheInvoiceInForceWhenTheOrderIsCancelled() {
        Invoice next = reissue(again());

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        assertThat(onlyNote(next.id()).reason().code()).isEqualTo(CreditReason.CANCELLED);
        assertThat(onlyNote(invoice.id()).reason().code()).isEqualTo(CreditReason.CORRECTION);
        assertThat(billing.receivableOf(next.id()).settlement()).isEqualTo(Settlement.CREDITED);
        assertRejected(NOTHING_TO_CREDIT, () -> reissue(ReissueInvoice.of(next.id())));
    }

    @Test
    @Rule({"INV-1", "INV-5", "ORD-5"})
    void creditsTheInvoiceInForceWhenLessIsSupplied() {
        Invoice next = reissue(again());
        Caller staff = system("order:work:any", "order:read:any");
        vc.orders().confirm(staff, WorkOnOrder.of(order.id()));
        vc.orders().start(staff, WorkOnOrder.of(order.id()));

        vc.orders()
                .complete(
                        staff,
                        CompleteOrder.of(order.id())
                                .supplied(SupplyStatement.of().line(standard, 2).line(reduced, 7)));

        assertThat(onlyNote(next.id()).lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(standard);
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
        });
        Invoice last = reissue(ReissueInvoice.of(next.id()));
        assertThat(last.lines()).extracting(InvoiceLine::quantity).containsExactly(Quantity.of(2), Quantity.of(7));
    }

    private static Issuance issueOf(Invoice one) {
        return Objects.requireNonNull(one.issue());
    }

    private CreditNote onlyNote(InvoiceId id) {
        List<CreditNote> notes = vc.invoices().creditNotes(clerk(), id);
        assertThat(notes).hasSize(1);
        return notes.get(0);
    }
}
