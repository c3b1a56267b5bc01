package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.kernel.KernelCodes.MALFORMED;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditableInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left of an invoice to credit, also where that is nothing, and the reasons of credit notes, on every store. The invoice
 * of each test has 3 × 33.35 at 19 % and 7 × 0.335 at 7 %: 100.05 + 2.35 net, 121.57 payable.
 */
abstract class CreditableSuite extends BehaviourSuite {

    private static final Caller STAFF = Caller.system(
            "staff", "order:work:any", "order:cancel:any", "order:read:any", "invoice:read:any", "invoice:credit:any");

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;
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
        Service repair = catalog.anActiveServiceAt("33.35", "EUR");
        Service book = catalog.anActive(
                CreateService.of("BOOK", "Book", catalog.aCategory("Books").id())
                        .taxed(TaxClassCode.REDUCED));
        catalog.aPrice(book.id(), "0.335", "EUR");
        Order order = vc.orders().place(as(ann), PlaceOrder.of(repair.id(), 3).and(book.id(), 7));
        invoice = billing.invoiceOf(order.id());
        standard = invoice.lines().get(0).orderLine();
        reduced = invoice.lines().get(1).orderLine();
    }

    @Test
    @Rule("INV-7")
    void keepsTheCodeOfAReasonWithOrWithoutAText() {
        CreditNote own =
                credit(CreditInvoice.part(invoice.id(), " ").line(standard, 1).as("CHRISTMAS_2026"));
        CreditNote text = credit(sorry().line(standard, 1));

        assertThat(own.reason()).isEqualTo(new CreditReason("CHRISTMAS_2026", ""));
        assertThat(text.reason()).isEqualTo(new CreditReason(CreditReason.OTHER, "Sorry for the wait"));
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).containsExactly(own, text);
        for (String code : List.of("", "goodwill", "1ST", "X".repeat(33), "A B")) {
            assertInvalid(
                    MALFORMED,
                    "reasonCode",
                    () -> credit(sorry().line(standard, 1).as(code)));
        }
        assertInvalid(
                REQUIRED,
                "reason",
                () -> credit(CreditInvoice.whole(invoice.id(), "").as(CreditReason.OTHER)));
    }

    @Test
    @Rule({"INV-5", "GEN-2"})
    void tellsWhatCanStillBeCredited() {
        credit(sorry().amount(group(reduced), "2.35", "EUR"));
        credit(sorry().line(standard, 1));

        CreditableInvoice left = vc.invoices().creditable(as(ann), invoice.id());

        assertThat(left.lines())
                .containsExactly(
                        new CreditableInvoice.Line(standard, new BigDecimal("2"), eur("66.70"), eur("66.70")),
                        new CreditableInvoice.Line(reduced, BigDecimal.ZERO, eur("0.00"), eur("0.00")));
        assertThat(left.groups())
                .containsExactly(
                        new TaxGroup(group(standard), eur("66.70"), eur("12.67")),
                        new TaxGroup(group(reduced), eur("0.00"), eur("0.00")));
        assertThat(left.gross()).isEqualTo(billing.receivableOf(invoice.id()).balance());
        User bob = people.aCustomer();
        assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().creditable(as(bob), invoice.id()));
        CreditNote rest = credit(CreditInvoice.whole(invoice.id(), "Rest").atVersion(left.receivableVersion()));
        assertThat(rest.totals().due()).isEqualTo(left.gross());
    }

    @Test
    @Rule("INV-2")
    void tellsNothingOfAnInvoiceThatIsNotIssued() {
        VisionCraft patient = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        Service service = catalog.anActiveServiceAt("80.00", "EUR");
        Order unbilled = patient.orders().place(as(ann), PlaceOrder.of(service.id(), 1));
        Invoice draft = DraftInvoices.in(persistence).of(unbilled);

        assertRejected(INVOICE_NOT_ISSUED, () -> vc.invoices().creditable(clerk(), draft.id()));
    }

    @Test
    @Rule({"INV-5", "ORD-5"})
    void makesNoCreditNoteOverNothing() {
        Service gift = catalog.anActiveServiceAt("0", "EUR");
        Service paid = catalog.anActiveServiceAt("10.00", "EUR");
        Order free = vc.orders().place(as(ann), PlaceOrder.of(gift.id(), 2));
        Order mixed = vc.orders().place(as(ann), PlaceOrder.of(gift.id(), 2).and(paid.id(), 1));
        Order returned = vc.orders().place(as(ann), PlaceOrder.of(gift.id(), 2).and(paid.id(), 1));
        vc.orders().confirm(STAFF, WorkOnOrder.of(mixed.id()));
        vc.orders().start(STAFF, WorkOnOrder.of(mixed.id()));

        vc.orders().cancel(as(ann), CancelOrder.of(free.id()));
        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(mixed.id())
                                .supplied(SupplyStatement.of()
                                        .line(mixed.lines().get(0).id(), 1)));
        vc.orders().cancel(as(ann), CancelOrder.of(returned.id()));

        assertThat(notesOf(free)).isEmpty();
        assertThat(notesOf(mixed)).isEmpty();
        assertThat(notesOf(returned))
                .singleElement()
                .satisfies(note -> assertThat(note.lines()).hasSize(2));
        assertRejected(
                NOTHING_TO_CREDIT,
                () -> credit(CreditInvoice.whole(billing.invoiceOf(free.id()).id(), "All")));
    }

    private List<CreditNote> notesOf(Order of) {
        return vc.invoices().creditNotes(clerk(), billing.invoiceOf(of.id()).id());
    }

    private TaxDecision group(OrderLineId line) {
        return invoice.lines().stream()
                .filter(one -> one.orderLine().equals(line))
                .map(one -> one.tax().decision())
                .findFirst()
                .orElseThrow();
    }

    private CreditInvoice sorry() {
        return CreditInvoice.part(invoice.id(), "Sorry for the wait");
    }

    private CreditNote credit(CreditInvoice command) {
        return vc.invoices().credit(clerk(), command);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
