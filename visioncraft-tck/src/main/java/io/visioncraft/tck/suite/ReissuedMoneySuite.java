package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.INVOICE_REPLACED;
import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.billing.BillingCodes.PAYMENT_REFERENCE_REUSED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the next invoice is over, and where the money is, when an invoice takes the place of another, on every store (INV-1,
 * INV-3). The invoice of each test has 3 × 100.00 and 2 × 10.00, at 19 % tax: 380.80 payable.
 */
abstract class ReissuedMoneySuite extends BehaviourSuite {

    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;
    private Order order;
    private Invoice invoice;
    private OrderLineId lamp;
    private OrderLineId bulb;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(FlatRateTax.of("19", "7")));
    }

    @BeforeEach
    void beginWithAnInvoice() {
        catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = IdentityFixtures.in(vc).aCustomer();
        order = vc.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("100.00", "EUR").id(), 3)
                                .and(catalog.anActiveServiceAt("10.00", "EUR").id(), 2));
        invoice = billing.invoiceOf(order.id());
        lamp = invoice.lines().get(0).orderLine();
        bulb = invoice.lines().get(1).orderLine();
    }

    @Test
    @Rule({"INV-1", "INV-5"})
    void leavesOutWhatWasCreditedByQuantity() {
        credit(part().line(lamp, 1).line(bulb, 2));

        Invoice next = reissue(invoice.id());

        assertThat(next.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(lamp);
            assertThat(line.quantity()).isEqualTo(Quantity.of(2));
            assertThat(line.allowances()).isEmpty();
            assertThat(line.amount()).isEqualTo(eur("200.00"));
        });
        assertThat(next.totals().due()).isEqualTo(eur("238.00"));
        assertThat(lastNote(invoice.id()).totals()).isEqualTo(next.totals());
    }

    @Test
    @Rule({"INV-1", "INV-5"})
    void takesOffAsAllowanceWhatWasCreditedByAmount() {
        credit(part().amount("32.00", "EUR"));

        Invoice next = reissue(invoice.id());

        assertThat(next.lines()).extracting(InvoiceLine::quantity).containsExactly(Quantity.of(3), Quantity.of(2));
        assertThat(next.lines())
                .extracting(InvoiceLine::allowances)
                .containsExactly(
                        List.of(new Allowance(null, eur("300.00"), eur("30.00"), "95", "")),
                        List.of(new Allowance(null, eur("20.00"), eur("2.00"), "95", "")));
        assertThat(next.lines()).extracting(InvoiceLine::amount).containsExactly(eur("270.00"), eur("18.00"));
        assertThat(next.totals().due()).isEqualTo(eur("342.72"));
        assertThat(lastNote(invoice.id()).totals()).isEqualTo(next.totals());
    }

    @Test
    @Rule({"INV-1", "INV-5", "MON-2"})
    void comesToWhatTheBuyerStillOwesWherePricesHoldTheTax() {
        Service shade = catalog.anActiveService();
        vc.prices()
                .set(
                        CatalogFixtures.manager(),
                        SetPrice.of(shade.id(), "0.99", "EUR").gross());
        Order sold = vc.orders().place(as(ann), PlaceOrder.of(shade.id(), 7));
        Invoice gross = billing.invoiceOf(sold.id());
        credit(CreditInvoice.part(gross.id(), "Broken")
                .line(gross.lines().get(0).orderLine(), 2));
        credit(CreditInvoice.part(gross.id(), "Late").amount("0.50", "EUR"));

        Invoice next = reissue(gross.id());

        assertThat(next.totals().gross()).isEqualTo(eur("4.45"));
        assertThat(lastNote(gross.id()).totals().gross()).isEqualTo(eur("4.45"));
        assertThat(next.totals().method()).isEqualTo(gross.totals().method());
    }

    @Test
    @Rule({"INV-1", "INV-5"})
    void canBeCreditedAndReissuedAgain() {
        credit(part().line(lamp, 1));
        credit(part().amount("22.00", "EUR"));
        Invoice second = reissue(invoice.id());
        credit(CreditInvoice.part(second.id(), "Another").line(lamp, 1));

        Invoice third = reissue(second.id());
        credit(CreditInvoice.whole(third.id(), "All of it"));

        assertThat(second.totals().net()).isEqualTo(eur("198.00"));
        assertThat(third.lines()).extracting(InvoiceLine::quantity).containsExactly(Quantity.of(1), Quantity.of(2));
        assertThat(third.totals().net()).isEqualTo(eur("108.00"));
        for (InvoiceId any : List.of(invoice.id(), second.id(), third.id())) {
            Receivable receivable = billing.receivableOf(any);
            assertThat(receivable.credited()).isEqualTo(receivable.total());
        }
    }

    @Test
    @Rule({"INV-1", "INV-3"})
    void movesAllPaymentsAlong() {
        Payment one = billing.paid(invoice.id(), "100.00");
        Payment two = billing.paid(invoice.id(), "80.80");
        events.clear();

        Invoice next = reissue(invoice.id());

        assertMoney(invoice.id(), "0.00", "0.00");
        assertMoney(next.id(), "180.80", "0.00");
        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.CREDITED);
        assertThat(billing.receivableOf(next.id()).settlement()).isEqualTo(Settlement.PART_PAID);
        assertThat(paymentsOf(invoice.id())).isEmpty();
        assertThat(paymentsOf(next.id()))
                .extracting(Payment::id, Payment::invoice, Payment::version)
                .containsExactly(tuple(one.id(), next.id(), 2L), tuple(two.id(), next.id(), 2L));
        assertThat(vc.invoices().payment(as(ann), one.id()).invoice()).isEqualTo(next.id());
        assertThat(events.types()).containsExactly("credit-note.issued", "invoice.issued", "invoice.reissued");
        assertThat(events.all().get(2).data()).containsEntry("moved", "180.80");
    }

    @Test
    @Rule({"INV-1", "INV-3"})
    void keepsTheExcessOfWhatIsPaidInFull() {
        billing.paid(invoice.id(), "380.80");
        credit(part().line(lamp, 1));
        assertMoney(invoice.id(), "261.80", "119.00");

        Invoice next = reissue(invoice.id());

        assertMoney(invoice.id(), "0.00", "0.00");
        assertMoney(next.id(), "261.80", "119.00");
        assertThat(billing.receivableOf(next.id()).settlement()).isEqualTo(Settlement.PAID);
        assertRejected(NOTHING_TO_CREDIT, () -> credit(CreditInvoice.whole(invoice.id(), "Again")));
        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));
        assertMoney(next.id(), "0.00", "380.80");
    }

    @Test
    @Rule({"INV-1", "PAY-1"})
    void takesPaymentsForTheInvoiceInForceAlone() {
        RecordPayment late = billing.aPaymentOf(invoice.id(), "10.00");
        Invoice next = reissue(invoice.id());

        VisionCraftException rejection =
                assertRejected(INVOICE_REPLACED, () -> vc.invoices().recordPayment(clerk(), late));
        assertRejected(INVOICE_REPLACED, () -> vc.invoices().recordPayment(clerk(), late.acceptingOverpayment()));
        billing.paid(next.id(), "10.00");

        assertThat(rejection.details())
                .containsEntry("inForce", next.id().toString())
                .containsEntry("number", next.number());
        assertMoney(invoice.id(), "0.00", "0.00");
        assertMoney(next.id(), "10.00", "0.00");
    }

    @Test
    @Rule({"INV-1", "PAY-1"})
    void answersAPaymentThatIsReportedAgainAfterItMoved() {
        RecordPayment report = billing.aPaymentOf(invoice.id(), "10.00");
        Payment first = vc.invoices().recordPayment(clerk(), report);
        Invoice second = reissue(invoice.id());
        Invoice third = reissue(second.id());

        Payment again = vc.invoices().recordPayment(clerk(), report);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.invoice()).isEqualTo(third.id());
        assertMoney(third.id(), "10.00", "0.00");
        RecordPayment more = new RecordPayment(
                report.invoice(),
                "11.00",
                report.currency(),
                report.method(),
                report.reference(),
                report.receivedAt(),
                false,
                null);
        assertThat(assertRejected(PAYMENT_REFERENCE_REUSED, () -> vc.invoices().recordPayment(clerk(), more))
                        .details())
                .containsEntry("differs", "amount");
    }

    private void assertMoney(InvoiceId id, String allocated, String excess) {
        Receivable receivable = billing.receivableOf(id);
        assertThat(receivable.allocated()).isEqualTo(eur(allocated));
        assertThat(receivable.excess()).isEqualTo(eur(excess));
        assertThat(Money.total(
                        receivable.total().currency(),
                        paymentsOf(id).stream().map(Payment::amount).toList()))
                .isEqualTo(receivable.allocated().plus(receivable.excess()));
    }

    private List<Payment> paymentsOf(InvoiceId id) {
        return vc.invoices().payments(clerk(), id, ListRequest.first()).items();
    }

    private Invoice reissue(InvoiceId id) {
        return vc.invoices().reissue(clerk(), ReissueInvoice.of(id));
    }

    private CreditInvoice part() {
        return CreditInvoice.part(invoice.id(), "Came broken");
    }

    private CreditNote credit(CreditInvoice command) {
        return vc.invoices().credit(clerk(), command);
    }

    private CreditNote lastNote(InvoiceId id) {
        List<CreditNote> notes = vc.invoices().creditNotes(clerk(), id);
        return notes.get(notes.size() - 1);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
