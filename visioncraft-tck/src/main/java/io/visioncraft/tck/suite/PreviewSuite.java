package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BeginSeries;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What issuing an invoice would make, shown without making it (INV-2, MON-6). */
@Rule({"INV-2", "INV-4"})
public abstract class PreviewSuite extends OrderingSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    PreviewSuite() {}

    @Test
    @Rule("MON-6")
    void equalsTheDraftThatIsIssuedNow() {
        VisionCraft library = with(InvoicingPolicy.standard().deferred());
        issued(library, placed(library));
        Order order = placed(library);
        clock.advance(Duration.ofDays(3));

        InvoicePreview preview = library.invoices().preview(ann, order.id());
        InvoicePreview again = library.invoices().preview(ann, order.id());
        Invoice issued = issued(library, order);

        assertThat(preview).isEqualTo(InvoicePreview.of(issued)).isEqualTo(again);
        assertThat(preview.issue())
                .isEqualTo(new Issuance(
                        "INV-2026-000002",
                        TODAY.plusDays(3),
                        TODAY.minusDays(1),
                        TODAY.minusDays(1),
                        TODAY.plusDays(17),
                        PaymentTerms.net(14),
                        LocalDate.of(2036, 12, 31)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLACED")
    @Rule("MON-6")
    void equalsTheInvoiceThatTheNextStepMakes(InvoiceTrigger trigger) {
        VisionCraft library = with(InvoicingPolicy.standard().when(trigger));
        Order order = placed(library);
        if (trigger == InvoiceTrigger.COMPLETED) {
            library.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
            library.orders().start(STAFF, WorkOnOrder.of(order.id()));
        }

        InvoicePreview preview = library.invoices().preview(ann, order.id());
        if (trigger == InvoiceTrigger.CONFIRMED) {
            library.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        } else {
            library.orders().complete(STAFF, CompleteOrder.of(order.id()));
        }

        assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
    }

    /** Two nodes, the clock of one of which is three seconds behind, at the turn of the year. */
    @Test
    @Rule("GEN-8")
    void isDatedLikeTheInvoiceWhereClocksDiffer() {
        VisionCraft library = with(InvoicingPolicy.standard().when(InvoiceTrigger.CONFIRMED));
        clock.set(Instant.parse("2026-12-31T23:00:01Z"));
        Order order = placed(library);
        clock.advance(Duration.ofSeconds(-3));

        InvoicePreview preview = library.invoices().preview(ann, order.id());
        library.orders().confirm(STAFF, WorkOnOrder.of(order.id()));

        assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
        assertThat(preview.issue().number()).isEqualTo("INV-2027-000001");
    }

    @Test
    @Rule("INV-7")
    void knowsTheFirstNumberAndTheClosedDay() {
        VisionCraft library = with(InvoicingPolicy.standard().deferred());
        library.invoices().beginSeries(clerk(), BeginSeries.ofInvoices(4_712));
        library.invoices().closeBooks(clerk(), CloseBooks.until(TODAY.minusDays(1)));
        Order order = placed(library);

        InvoicePreview preview = library.invoices().preview(ann, order.id());

        assertThat(preview.issue())
                .isEqualTo(new Issuance(
                        "INV-2026-004712",
                        TODAY,
                        TODAY.minusDays(1),
                        TODAY,
                        TODAY.plusDays(14),
                        PaymentTerms.net(14),
                        LocalDate.of(2036, 12, 31)));
        assertThat(preview).isEqualTo(InvoicePreview.of(issued(library, order)));
    }

    @Test
    void isTheDocumentItselfOnceItIsIssued() {
        Order order = placed(vc);

        assertThat(vc.invoices().preview(ann, order.id())).isEqualTo(InvoicePreview.of(invoiceOf(order)));
    }

    @Test
    @Rule("GEN-5")
    void takesNoNumberAndStoresNothing() {
        VisionCraft library = with(InvoicingPolicy.standard().deferred());
        Order order = placed(library);
        Invoice draft = invoiceOf(order);
        events.clear();

        library.invoices().preview(clerk(), order.id());

        assertThat(invoiceOf(order)).isEqualTo(draft);
        assertThat(events.all()).isEmpty();
        assertThat(issued(library, placed(library)).number()).isEqualTo("INV-2026-000001");
    }

    @Test
    @Rule("ORD-5")
    void showsNothingWhereNothingIsInvoiced() {
        VisionCraft library = with(InvoicingPolicy.standard().deferred());
        Order cart = library.orders().draft(ann, DraftOrder.own());
        Order voided = placed(library);
        library.orders().cancel(ann, CancelOrder.of(voided.id()));
        VisionCraft late = with(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED));
        Order none = placed(late);
        late.orders().cancel(ann, CancelOrder.of(none.id()));

        for (Order one : new Order[] {cart, voided, none}) {
            assertRejected(
                    BillingCodes.NOTHING_TO_INVOICE, () -> library.invoices().preview(ann, one.id()));
        }
    }

    @Test
    void refusesWhatIssuingWouldRefuse() {
        VisionCraft library = with(InvoicingPolicy.standard().deferred());
        Instant right = clock.instant();
        clock.set(Instant.parse("2036-02-28T09:00:00Z"));
        Order cart = library.orders().draft(ann, DraftOrder.own());
        library.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        clock.set(right);
        Order ahead = library.orders().placeDraft(ann, PlaceDraft.of(cart.id()));
        issued(library, placed(library));
        VisionCraft others = standIns.builder(persistence, issuer().withKey("other"))
                .invoicing(InvoicingPolicy.standard().deferred())
                .build();

        assertRejected(
                BillingCodes.SERIES_AHEAD_OF_CLOCK, () -> library.invoices().preview(ann, ahead.id()));
        Order order = placed(library);
        assertRejected(BillingCodes.ISSUER_MISMATCH, () -> others.invoices().preview(ann, order.id()));
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void isShownToItsCustomerAndToThoseWhoReadAll() {
        OrderId order = placed(vc).id();
        Caller bob = IdentityFixtures.as(people.aCustomer());

        assertThat(vc.invoices().preview(system("invoice:read:any"), order))
                .isEqualTo(vc.invoices().preview(ann, order));
        assertRejected(OrderingCodes.ORDER_NOT_FOUND, () -> vc.invoices().preview(bob, order));
        assertRejected(
                OrderingCodes.ORDER_NOT_FOUND,
                () -> vc.invoices().preview(clerk(), new OrderId(new UUID(0x7000, 0x8000_0000_0000_0009L))));
        for (Caller other : new Caller[] {Caller.visitor(), system("invoice:issue:any")}) {
            assertRejected(missingFor(other), () -> vc.invoices().preview(other, order));
        }
    }

    private VisionCraft with(InvoicingPolicy policy) {
        VisionCraft.Builder builder = standIns.builder(persistence, StandIns.issuer());
        configure(builder);
        return builder.invoicing(policy).build();
    }

    private Order placed(VisionCraft library) {
        return library.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 2)
                                .described(OrderDescription.none().supplied(TODAY.minusDays(1))));
    }

    private Invoice issued(VisionCraft library, Order order) {
        return library.invoices()
                .issue(clerk(), IssueInvoice.of(invoiceOf(order).id()));
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }
}
