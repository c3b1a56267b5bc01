package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BeginSeries;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.billing.NumberFormat;
import io.visioncraft.billing.NumberedDocument;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series that begin at a number of the host's, forms of numbers, and books that are closed until a day (INV-7). */
@Rule("INV-7")
public abstract class BooksSuite extends BehaviourSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private BillingFixtures billing;
    private User ann;
    private ServiceId service;
    private Caller bookkeeper;

    BooksSuite() {}

    @BeforeEach
    void beginWithAService() {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = IdentityFixtures.in(vc).aCustomer();
        service = catalog.anActiveServiceAt("80.00", "EUR").id();
        bookkeeper = system("books:close:any", "series:begin:any", "invoice:read:any");
        events.clear();
    }

    // the first number

    @Test
    @Rule({"INV-4", "GEN-10"})
    void beginsASeriesAtANumberOfTheHosts() {
        vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(4_712));
        vc.invoices().beginSeries(bookkeeper, BeginSeries.ofCreditNotes(18));

        Invoice first = invoice(vc);
        Invoice second = invoice(vc);

        assertThat(List.of(first.number(), second.number())).containsExactly("INV-2026-004712", "INV-2026-004713");
        assertThat(credited(second).number()).isEqualTo("CRN-2026-000018");
        assertThat(events.ofType(BillingEvents.SERIES_BEGUN))
                .extracting(EventRecord::data)
                .containsExactly(
                        Map.of("series", "invoice:INV", "first", 4_712L, "date", "2026-03-02"),
                        Map.of("series", "credit-note:CRN", "first", 18L, "date", "2026-03-02"));
    }

    @Test
    void beginsASeriesOnceAndBeforeItsFirstDocument() {
        vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(4_712));
        credited(invoice(vc));
        events.clear();

        VisionCraftException again = assertRejected(
                BillingCodes.SERIES_BEGUN, () -> vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(9_000)));
        assertRejected(
                BillingCodes.SERIES_BEGUN,
                () -> vc.invoices().beginSeries(bookkeeper, BeginSeries.ofCreditNotes(9_000)));

        assertThat(again.details()).isEqualTo(Map.of("series", "invoice:INV", "next", 4_713L));
        assertThat(events.all()).isEmpty();
        assertThat(invoice(vc).number()).isEqualTo("INV-2026-004713");
    }

    @Test
    @Rule("INV-4")
    void countsTheFirstNumberForTheYearInWhichItWasSaid() {
        clock.set(Instant.parse("2026-12-31T22:59:59Z"));
        vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(4_712));
        clock.advance(Duration.ofSeconds(1));

        assertThat(invoice(vc).number()).isEqualTo("INV-2027-000001");
    }

    @Test
    @Rule("INV-4")
    void keepsTheFirstNumberOverTheTurnOfTheYearWhereNumbersDoNotRestart() {
        VisionCraft steady = with(InvoicingPolicy.standard().withoutYearlyRestart());
        steady.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(4_712));
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));

        assertThat(invoice(steady).number()).isEqualTo("INV-2027-004712");
    }

    @Test
    @Rule("INV-4")
    void beginsTheSeriesOfAnIssuerForThatIssuerOnly() {
        vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(4_712));
        VisionCraft others =
                standIns.builder(persistence, issuer().withKey("other")).build();

        assertRejected(BillingCodes.ISSUER_MISMATCH, () -> order(others));
        assertRejected(
                BillingCodes.ISSUER_MISMATCH,
                () -> others.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(1)));
    }

    @Test
    @Rule("INV-4")
    void beginsASeriesAtOneNumberWhenSeveralDoAtOnce() {
        List<Race.Outcome<Object>> outcomes = Race.times(6, n -> () -> {
            if (n == 0) {
                return order(vc);
            }
            vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(1_000L * n));
            return n;
        });

        long begun = outcomes.stream().skip(1).filter(Race.Outcome::succeeded).count();
        assertThat(outcomes.get(0).succeeded()).isTrue();
        assertThat(begun).isLessThanOrEqualTo(1);
        assertThat(events.ofType(BillingEvents.SERIES_BEGUN)).hasSize((int) begun);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesAFirstNumberThatIsNone() {
        for (long first : List.of(0L, -1L, 1_000_000_000_000L, Long.MAX_VALUE)) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE,
                    "first",
                    () -> vc.invoices().beginSeries(bookkeeper, BeginSeries.ofInvoices(first)));
        }
        assertThat(assertInvalid(
                                KernelCodes.REQUIRED,
                                "document",
                                () -> vc.invoices().beginSeries(bookkeeper, nothing()))
                        .violations())
                .hasSize(2);

        assertThat(events.all()).isEmpty();
        assertThat(invoice(vc).number()).isEqualTo("INV-2026-000001");
    }

    @SuppressWarnings("NullAway") // as a host may call it
    private static BeginSeries nothing() {
        NumberedDocument none = null;
        return new BeginSeries(none, 0);
    }

    // the form of numbers

    @Test
    @Rule("INV-4")
    void writesNumbersInTheFormOfTheHost() {
        VisionCraft other = with(InvoicingPolicy.standard()
                .withPrefixes("RE", "GS")
                .numbered(NumberFormat.of("{prefix}{year}/{number:4}")));

        Invoice invoice = invoice(other);

        assertThat(invoice.number()).isEqualTo("RE2026/0001");
        assertThat(other.invoices()
                        .credit(clerk(), CreditInvoice.whole(invoice.id(), "Never delivered"))
                        .number())
                .isEqualTo("GS2026/0001");
    }

    @Test
    @Rule("INV-4")
    void goesOnWithASeriesInAnotherForm() {
        invoice(vc);
        VisionCraft other =
                with(InvoicingPolicy.standard().withoutYearlyRestart().numbered(NumberFormat.of("{prefix}{number:8}")));
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));

        assertThat(invoice(other).number()).isEqualTo("INV00000002");
    }

    // closing

    @Test
    @Rule("GEN-10")
    void closesTheBooksUntilADay() {
        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).isEmpty();

        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY.minusDays(1)));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY));

        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).contains(YESTERDAY);
        assertThat(events.ofType(BillingEvents.BOOKS_CLOSED))
                .extracting(EventRecord::data)
                .containsExactly(Map.of("until", "2026-02-28"), Map.of("until", "2026-03-01", "before", "2026-02-28"));
    }

    @Test
    @Rule({"GEN-6", "GEN-7"})
    void closesTheSameDayOnce() {
        vc.invoices().closeBooks(bookkeeper.withKey("k-1"), CloseBooks.until(YESTERDAY));
        vc.invoices().closeBooks(bookkeeper.withKey("k-1"), CloseBooks.until(YESTERDAY));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY));

        assertThat(events.ofType(BillingEvents.BOOKS_CLOSED)).hasSize(1);
    }

    @Test
    void neverOpensThemAgain() {
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY));

        VisionCraftException refusal = assertRejected(
                BillingCodes.BOOKS_CLOSED,
                () -> vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY.minusDays(1))));

        assertThat(refusal.details()).isEqualTo(Map.of("date", "2026-02-28", "closedUntil", "2026-03-01"));
        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).contains(YESTERDAY);
    }

    @Test
    @Rule({"GEN-3", "GEN-8"})
    void closesNoDayThatIsNotOverInTheIssuersZone() {
        clock.set(Instant.parse("2026-03-02T22:59:59Z"));
        InvalidInputException tooLate = assertInvalid(
                KernelCodes.OUT_OF_RANGE, "until", () -> vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY)));
        assertThat(tooLate).hasMessageContaining("The last day that can be closed is " + YESTERDAY);
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31))) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE,
                    "until",
                    () -> vc.invoices().closeBooks(bookkeeper, CloseBooks.until(day)));
        }
        assertInvalid(
                KernelCodes.REQUIRED, "until", () -> vc.invoices().closeBooks(bookkeeper, new CloseBooks(noDay())));
        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).isEmpty();
        assertThat(events.all()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY));

        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).contains(TODAY);
    }

    @SuppressWarnings("NullAway") // as a host may call it
    private static LocalDate noDay() {
        return null;
    }

    /** A node whose clock is a day behind. */
    @Test
    @Rule("INV-4")
    void refusesDocumentsOfAClosedDay() {
        Invoice invoice = invoice(vc);
        clock.advance(Duration.ofDays(2));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY.plusDays(1)));
        clock.advance(Duration.ofDays(-1));
        events.clear();

        VisionCraftException refusal = assertRejected(BillingCodes.BOOKS_CLOSED, () -> order(vc));
        assertRejected(BillingCodes.BOOKS_CLOSED, () -> credited(invoice));

        assertThat(refusal.details()).isEqualTo(Map.of("date", "2026-03-03", "closedUntil", "2026-03-03"));
        assertThat(events.all()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(invoice(vc).number()).isEqualTo("INV-2026-000002");
        assertThat(credited(invoice).number()).isEqualTo("CRN-2026-000001");
    }

    @Test
    @Rule("INV-4")
    void refusesTheFirstDocumentOfASeriesOnAClosedDay() {
        clock.advance(Duration.ofDays(2));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY.plusDays(1)));
        clock.advance(Duration.ofDays(-1));
        VisionCraft german = with(InvoicingPolicy.standard().withPrefixes("RE", "GS"));

        assertRejected(BillingCodes.BOOKS_CLOSED, () -> order(german));

        clock.advance(Duration.ofDays(1));
        assertThat(invoice(german).number()).isEqualTo("RE-2026-000001");
    }

    @Test
    void tellsOfEachDraftThatTheBooksAreClosed() {
        VisionCraft deferred = with(InvoicingPolicy.standard().deferred());
        order(deferred);
        clock.advance(Duration.ofDays(2));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY.plusDays(1)));
        clock.advance(Duration.ofDays(-1));
        order(deferred);

        IssuedDrafts refused = deferred.invoices().issueDrafts(clerk(), IssueDrafts.oldest(10));

        assertThat(refused.issued()).isEmpty();
        assertThat(refused.refused())
                .extracting(IssuedDrafts.Refused::code)
                .containsExactly(BillingCodes.BOOKS_CLOSED.value(), BillingCodes.BOOKS_CLOSED.value());
    }

    @Test
    @Rule({"PAY-1", "GEN-8"})
    void refusesPaymentsOfAClosedDay() {
        Invoice invoice = invoice(vc);
        clock.advance(Duration.ofDays(3));
        LocalDate closed = TODAY.plusDays(1);
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(closed));
        events.clear();

        VisionCraftException refusal = assertRejected(
                BillingCodes.BOOKS_CLOSED, () -> pay(invoice.id(), "r-1", Instant.parse("2026-03-03T22:59:59Z")));

        assertThat(refusal.details()).isEqualTo(Map.of("date", "2026-03-03", "closedUntil", "2026-03-03"));
        assertThat(events.all()).isEmpty();
        assertThat(billing.receivableOf(invoice.id()).allocated().zero()).isTrue();
        pay(invoice.id(), "r-1", Instant.parse("2026-03-03T23:00:00Z"));
        pay(invoice.id(), "r-2", clock.instant());
        assertThat(billing.receivableOf(invoice.id()).allocated().amount()).isEqualByComparingTo("20.00");
    }

    /** Such a node takes no number; money has none that would tell it so. */
    @Test
    @Rule("PAY-1")
    void refusesPaymentsOfAClosedDayFromANodeWithAnotherKey() {
        Invoice invoice = invoice(vc);
        clock.advance(Duration.ofDays(3));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY.plusDays(1)));
        VisionCraft others =
                standIns.builder(persistence, issuer().withKey("other")).build();
        RecordPayment past = RecordPayment.of(
                invoice.id(), "10.00", "EUR", "transfer", "r-1", Instant.parse("2026-03-03T12:00:00Z"));

        assertRejected(BillingCodes.BOOKS_CLOSED, () -> others.invoices().recordPayment(clerk(), past));
    }

    @Test
    @Rule("PAY-1")
    void findsAPaymentOfAClosedDayAgain() {
        Invoice invoice = invoice(vc);
        Instant received = clock.instant();
        Payment first = pay(invoice.id(), "r-1", received);
        clock.advance(Duration.ofDays(3));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY));

        assertThat(pay(invoice.id(), "r-1", received)).isEqualTo(first);
    }

    @Test
    @Rule("INV-2")
    void countsADocumentByItsTaxPointOrTheFirstOpenDay() {
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(TODAY.minusDays(10)));

        assertThat(issueOf(invoice(vc)).accountingDate()).isEqualTo(TODAY);
        assertThat(issueOf(invoice(YESTERDAY)).accountingDate()).isEqualTo(YESTERDAY);
        assertThat(issueOf(invoice(TODAY.minusDays(9))).accountingDate()).isEqualTo(TODAY.minusDays(9));
        assertThat(issueOf(invoice(TODAY.minusDays(10))).accountingDate()).isEqualTo(TODAY.minusDays(9));
        Invoice past = invoice(TODAY.minusDays(300));
        assertThat(past.issue())
                .isEqualTo(new Issuance(
                        "INV-2026-000005",
                        TODAY,
                        TODAY.minusDays(300),
                        TODAY.minusDays(9),
                        TODAY.plusDays(14),
                        PaymentTerms.net(14),
                        LocalDate.of(2036, 12, 31)));
        assertThat(credited(past).issue().accountingDate()).isEqualTo(TODAY);
    }

    @Test
    void closesTheBooksOfOneIssuerOnly() {
        VisionCraft others = standIns.builder(persistence, issuer().withKey("other"))
                .invoicing(InvoicingPolicy.standard().withPrefixes("RE", "GS"))
                .build();
        order(others);

        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY));

        assertThat(others.invoices().booksClosedUntil(bookkeeper)).isEmpty();
        others.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY.minusDays(5)));
        assertThat(others.invoices().booksClosedUntil(bookkeeper)).contains(YESTERDAY.minusDays(5));
        assertThat(vc.invoices().booksClosedUntil(bookkeeper)).contains(YESTERDAY);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void closesAndBeginsForThoseWhoMayAlone() {
        for (Caller other : List.of(Caller.visitor(), as(ann), system("invoice:credit:any", "invoice:issue:any"))) {
            assertRejected(missingFor(other), () -> vc.invoices().closeBooks(other, CloseBooks.until(YESTERDAY)));
            assertRejected(missingFor(other), () -> vc.invoices().beginSeries(other, BeginSeries.ofInvoices(7)));
            assertRejected(missingFor(other), () -> vc.invoices().booksClosedUntil(other));
        }

        assertThat(events.all()).isEmpty();
    }

    @Test
    void closesTheBooksWhileDocumentsAreIssued() {
        List<Race.Outcome<Object>> outcomes = Race.times(6, n -> () -> {
            if (n % 3 == 0) {
                vc.invoices().closeBooks(bookkeeper, CloseBooks.until(YESTERDAY));
                return n;
            }
            return order(vc);
        });

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(events.ofType(BillingEvents.BOOKS_CLOSED)).hasSize(1);
        assertThat(invoice(vc).number()).isEqualTo("INV-2026-000005");
    }

    private Payment pay(InvoiceId invoice, String reference, Instant received) {
        return vc.invoices()
                .recordPayment(clerk(), RecordPayment.of(invoice, "10.00", "EUR", "transfer", reference, received));
    }

    private VisionCraft with(InvoicingPolicy policy) {
        return standIns.builder(persistence, issuer()).invoicing(policy).build();
    }

    private Order order(VisionCraft library) {
        return library.orders().place(as(ann), PlaceOrder.of(service, 1));
    }

    private Invoice invoice(VisionCraft library) {
        return billing.invoiceOf(order(library).id());
    }

    private Invoice invoice(LocalDate supplied) {
        PlaceOrder command =
                PlaceOrder.of(service, 1).described(OrderDescription.none().supplied(supplied));
        return billing.invoiceOf(vc.orders().place(as(ann), command).id());
    }

    private CreditNote credited(Invoice invoice) {
        return vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Never delivered"));
    }

    private static Issuance issueOf(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue());
    }
}
