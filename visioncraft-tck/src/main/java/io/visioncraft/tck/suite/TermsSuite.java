package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.StatedDiscount;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Payment terms are those of the issuer when the invoice is issued, and stand on the document from then on (INV-6). */
@Rule("INV-6")
public abstract class TermsSuite extends DraftsSuite {

    private static final PaymentTerms BEFORE = PaymentTerms.net(7).with(CashDiscount.of("3", 3));
    private static final PaymentTerms AFTER = PaymentTerms.monthEndPlus(10).with(CashDiscount.of("2.25", 14));
    private static final InvoicingPolicy IMMEDIATE = InvoicingPolicy.standard();

    TermsSuite() {}

    // which ones

    @Test
    @Rule("INV-2")
    void areThoseOfTheInstanceThatIssuesAtOnce() {
        Invoice first = invoiceOf(placed(with(IMMEDIATE, BEFORE)));
        Invoice second = invoiceOf(placed(with(IMMEDIATE, AFTER)));

        assertThat(issueOf(first).terms()).isEqualTo(BEFORE);
        assertThat(issueOf(first).dueDate()).isEqualTo(TODAY.plusDays(7));
        assertThat(issueOf(second).terms()).isEqualTo(AFTER);
        assertThat(issueOf(second).dueDate()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(vc.invoices().receivable(clerk(), second.id()).dueDate())
                .isEqualTo(issueOf(second).dueDate());
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED))
                .extracting(EventRecord::data)
                .extracting(data -> data.get("dueDate"))
                .containsExactly("2026-03-09", "2026-04-10");
    }

    @Test
    @Rule("INV-2")
    void areReadWhenADraftIsIssued() {
        VisionCraft before = with(DEFERRED, BEFORE);
        Order one = placed(before);
        Order two = placed(before);
        Order three = placed(before);
        VisionCraft after = with(DEFERRED, AFTER);

        Invoice issued =
                after.invoices().issue(desk, IssueInvoice.of(invoiceOf(one).id()));
        after.invoices().issueDrafts(desk, ALL);

        assertThat(issueOf(issued).terms()).isEqualTo(AFTER);
        assertThat(List.of(one, two, three))
                .extracting(order -> issueOf(invoiceOf(order)).terms())
                .containsOnly(AFTER);
        assertThat(List.of(one, two, three))
                .extracting(order -> issueOf(invoiceOf(order)).dueDate())
                .containsOnly(LocalDate.of(2026, 4, 10));
    }

    @Test
    @Rule("INV-1")
    void areReadWhenTheOrderIsCompletedWhereThatMakesTheInvoice() {
        VisionCraft before = with(IMMEDIATE.when(InvoiceTrigger.COMPLETED), BEFORE);
        Order order = started(before, placed(before));
        clock.advance(Duration.ofDays(30)); // the first of April

        with(IMMEDIATE.when(InvoiceTrigger.COMPLETED), AFTER).orders().complete(STAFF, CompleteOrder.of(order.id()));

        assertThat(issueOf(invoiceOf(order)).terms()).isEqualTo(AFTER);
        assertThat(issueOf(invoiceOf(order)).dueDate()).isEqualTo(LocalDate.of(2026, 5, 10));
    }

    @Test
    @Rule("MON-5")
    void standOnTheDocumentWhateverTheIssuerSaysLater() {
        Order order = placed(with(IMMEDIATE, BEFORE));
        Invoice issued = invoiceOf(order);
        VisionCraft after = with(IMMEDIATE, AFTER);
        BillingFixtures billing = BillingFixtures.in(after, catalog);

        billing.paid(issued.id(), "100.00");
        after.invoices()
                .credit(clerk(), CreditInvoice.part(issued.id(), "Broken").line(firstLine(order), 1));

        assertThat(after.invoices().get(ann, issued.id())).isEqualTo(issued);
        assertThat(after.invoices().get(ann, issued.id()).cashDiscount())
                .contains(new StatedDiscount(TODAY.plusDays(3), eur("5.71"), eur("184.69")));
        assertThat(InvoicePreview.of(issued)).isEqualTo(after.invoices().preview(ann, order.id()));
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule({"INV-2", "MON-6"})
    void areThoseOfThePreview(InvoiceTrigger trigger) {
        Order order = started(vc, placed(with(DEFERRED.when(trigger), BEFORE)));
        VisionCraft after = with(DEFERRED.when(trigger), AFTER);

        InvoicePreview preview = after.invoices().preview(ann, order.id());
        after.orders().complete(STAFF, CompleteOrder.of(order.id()));
        Invoice issued =
                after.invoices().issue(desk, IssueInvoice.of(invoiceOf(order).id()));

        assertThat(preview).isEqualTo(InvoicePreview.of(issued));
        assertThat(preview.issue().terms()).isEqualTo(AFTER);
        assertThat(preview.cashDiscount())
                .isEqualTo(issued.cashDiscount())
                .contains(new StatedDiscount(TODAY.plusDays(14), eur("4.28"), eur("186.12")));
        assertThat(InvoicePreview.of(issued).cashDiscount()).isEqualTo(issued.cashDiscount());
    }

    // due dates

    @ParameterizedTest
    @CsvSource({
        "2027-01-30T23:00:00Z, 0, 2027-01-31",
        "2027-01-31T22:59:59Z, 0, 2027-01-31",
        "2027-01-31T23:00:00Z, 0, 2027-02-28", // the first of February in Berlin
        "2027-02-28T09:00:00Z, 1, 2027-03-01",
        "2027-02-28T09:00:00Z, 30, 2027-03-30",
        "2028-02-28T09:00:00Z, 0, 2028-02-29",
        "2026-12-31T09:00:00Z, 0, 2026-12-31",
        "2026-12-01T09:00:00Z, 31, 2027-01-31",
        "2026-12-31T23:00:00Z, 0, 2027-01-31"
    })
    @Rule("GEN-8")
    void mayCountFromTheEndOfTheMonthOfIssueInTheIssuersZone(Instant now, int days, LocalDate due) {
        clock.set(now);

        Invoice issued = invoiceOf(placed(with(IMMEDIATE, PaymentTerms.monthEndPlus(days))));

        assertThat(issueOf(issued).dueDate()).isEqualTo(due);
        assertThat(issueOf(issued).terms()).isEqualTo(PaymentTerms.monthEndPlus(days));
        assertThat(issued.cashDiscount()).isEmpty();
    }

    /** Two nodes, the clock of one of which is three seconds behind, at the turn of the month. */
    @Test
    @Rule("INV-4")
    void countFromTheDateOfADocumentThatFollowsItsSeries() {
        VisionCraft library = with(IMMEDIATE, AFTER);
        clock.set(Instant.parse("2027-01-31T23:00:01Z"));
        placed(library);
        clock.advance(Duration.ofSeconds(-3));
        LocalDate today = issuer().dateOf(clock.instant());

        Invoice issued = invoiceOf(placed(library));

        assertThat(today).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(issueOf(issued).date()).isEqualTo(today.plusDays(1));
        assertThat(issueOf(issued).dueDate()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(issued.cashDiscount()).map(StatedDiscount::until).contains(LocalDate.of(2027, 2, 15));
    }

    @Test
    @Rule({"INV-3", "GEN-12"})
    void sayWhatIsOverdueAndHowOldItIs() {
        InvoiceId late =
                invoiceOf(placed(with(IMMEDIATE, PaymentTerms.monthEndPlus(0)))).id();
        InvoiceId soon =
                invoiceOf(placed(with(IMMEDIATE, PaymentTerms.net(14)))).id();
        InvoiceId now = invoiceOf(placed(with(IMMEDIATE, PaymentTerms.net(0)))).id();
        LocalDate end = LocalDate.of(2026, 3, 31);

        assertThat(found(InvoiceSearch.all().mostUrgentFirst())).containsExactly(now, soon, late);
        assertThat(found(InvoiceSearch.all().dueUntil(end.minusDays(1)))).containsExactly(now, soon);
        assertThat(found(InvoiceSearch.all().dueUntil(end))).containsExactlyInAnyOrder(now, soon, late);
        clock.set(issuer().startOf(end));
        assertThat(found(InvoiceSearch.all().onlyOverdue())).containsExactly(now, soon);
        assertThat(vc.invoices().aged(clerk())).containsExactly(aged("190.40", "380.80"));
        clock.set(issuer().startOf(end.plusDays(1)));
        assertThat(found(InvoiceSearch.all().onlyOverdue())).containsExactlyInAnyOrder(now, soon, late);
        assertThat(vc.invoices().aged(clerk())).containsExactly(aged("0.00", "571.20"));
    }

    @Test
    @Rule("GEN-12")
    void standInLists() {
        Invoice issued = invoiceOf(placed(with(IMMEDIATE, AFTER)));

        assertThat(vc.invoices()
                        .list(ann, InvoiceSearch.all(), ListRequest.first())
                        .items())
                .extracting(InvoiceSummary::issue)
                .containsExactly(issued.issue());
    }

    // discounts

    @Test
    @Rule("INV-5")
    void areNoneOfACreditNote() {
        Invoice issued = invoiceOf(placed(with(IMMEDIATE, AFTER)));

        CreditNote note = with(IMMEDIATE, AFTER).invoices().credit(clerk(), CreditInvoice.whole(issued.id(), "Sorry"));

        assertThat(note.issue().terms()).isEqualTo(PaymentTerms.net(0));
        assertThat(note.issue().dueDate()).isEqualTo(note.issue().date());
    }

    @Test
    void stateNoDiscountWhereNothingIsDue() {
        Service free = catalog.anActiveServiceAt("0.00", "EUR");
        VisionCraft library = with(IMMEDIATE, AFTER);

        Invoice issued = invoiceOf(library.orders().place(ann, PlaceOrder.of(free.id(), 1)));

        assertThat(issued.totals().due().zero()).isTrue();
        assertThat(issued.cashDiscount()).isEmpty();
        assertThat(issueOf(issued).terms()).isEqualTo(AFTER);
        assertThat(library.invoices().preview(ann, issued.order()).cashDiscount())
                .isEmpty();
    }

    @Test
    void stateTheDiscountInTheCurrencyOfTheDocument() {
        Service abroad = catalog.anActiveServiceAt("1025", "JPY");
        Order order = with(IMMEDIATE, AFTER)
                .orders()
                .place(ann, PlaceOrder.of(abroad.id(), 1).in("JPY"));

        assertThat(order.payable()).isEqualTo(Money.of("1220", "JPY")); // with 19 per cent
        assertThat(invoiceOf(order).cashDiscount())
                .contains(new StatedDiscount(TODAY.plusDays(14), Money.of("27", "JPY"), Money.of("1193", "JPY")));
    }

    private VisionCraft with(InvoicingPolicy policy, PaymentTerms terms) {
        return with(policy, issuer().withTerms(terms));
    }

    private List<InvoiceId> found(InvoiceSearch search) {
        return vc.invoices().list(clerk(), search, ListRequest.first()).items().stream()
                .map(InvoiceSummary::id)
                .toList();
    }

    private static AgedReceivables aged(String notDue, String upTo30) {
        Money zero = eur("0.00");
        return new AgedReceivables(eur(notDue), eur(upTo30), zero, zero, zero);
    }

    private static Issuance issueOf(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue());
    }
}
