package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Settlement;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How invoices, credit notes and payments are found by what people know of them, on every store. */
@Rule("GEN-12")
abstract class InvoiceFindingSuite extends BehaviourSuite {

    private static final InvoiceSearch ALL = InvoiceSearch.all();

    private IdentityFixtures people;
    private BillingFixtures billing;
    private User ann;
    private User bob;

    @BeforeEach
    void beginWithTwoCustomers() {
        people = IdentityFixtures.in(vc);
        billing = BillingFixtures.in(vc, CatalogFixtures.in(vc));
        ann = people.aCustomer();
        bob = people.aCustomer();
    }

    @Test
    @Rule({"INV-8", "GEN-2"})
    void findsAnInvoiceByItsNumberAsPeopleSayIt() {
        Invoice invoice = billing.anInvoiceOf(ann, 1, "100.00");
        billing.anInvoiceOf(ann, 1, "100.00");
        String number = invoice.number();

        for (String said : List.of(
                number,
                " " + number + " ",
                number.toLowerCase(Locale.ROOT),
                number.replace("-", ""),
                number.replace('-', ' '),
                number.replace('-', '\u2013'),
                number.replace('-', '/'),
                number.substring(4),
                "2026-1",
                "inv 2026 1")) {
            assertThat(vc.invoices().findByNumber(as(ann), said)).as(said).contains(invoice);
            assertThat(vc.invoices().findByNumber(clerk(), said)).as(said).contains(invoice);
            assertThat(vc.invoices().findByNumber(as(bob), said)).as(said).isEmpty();
        }
        for (String other :
                List.of("INV-2025-000001", "INV-2026-000003", "CRN-2026-000001", "1", "%", "INV", "INV-2026-0000011")) {
            assertThat(vc.invoices().findByNumber(clerk(), other)).as(other).isEmpty();
        }
        for (Caller caller : List.of(Caller.visitor(), system("payment:record:any"))) {
            assertRejected(missingFor(caller), () -> vc.invoices().findByNumber(caller, number));
        }
    }

    @Test
    @Rule("GEN-2")
    void findsACreditNoteByItsNumberAsPeopleSayIt() {
        CreditNote note = billing.credited(billing.anInvoiceOf(ann, 1, "100.00").id());

        for (String said : List.of(note.number(), "crn 2026 000001", "2026/1", "CRN2026000001")) {
            assertThat(vc.invoices().findCreditNote(as(ann), said)).as(said).contains(note);
            assertThat(vc.invoices().findCreditNote(as(bob), said)).as(said).isEmpty();
        }
        assertThat(vc.invoices().findCreditNote(clerk(), "INV-2026-000001")).isEmpty();
        assertRejected(
                missingFor(Caller.visitor()), () -> vc.invoices().findCreditNote(Caller.visitor(), note.number()));
    }

    @Test
    @Rule({"PAY-1", "GEN-2"})
    void findsAPaymentByMethodAndReference() {
        Payment payment = billing.paid(billing.anInvoiceOf(ann, 1, "100.00").id(), "10.00");
        String reference = payment.reference();

        assertThat(vc.invoices().findPayment(clerk(), " transfer ", reference)).contains(payment);
        assertThat(vc.invoices().findPayment(as(ann), "transfer", reference)).contains(payment);
        assertThat(vc.invoices().findPayment(as(bob), "transfer", reference)).isEmpty();
        assertThat(vc.invoices().findPayment(clerk(), "card", reference)).isEmpty();
        assertThat(vc.invoices().findPayment(clerk(), "transfer", reference.toUpperCase(Locale.ROOT)))
                .isEmpty();
        assertRejected(
                missingFor(Caller.visitor()), () -> vc.invoices().findPayment(Caller.visitor(), "transfer", reference));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesWhatIsNoNumberAndNoReference() {
        for (String bad : new String[] {null, " ", "1".repeat(65), "INV\u0000"}) {
            RejectionCode code = bad == null || bad.isBlank()
                    ? KernelCodes.REQUIRED
                    : bad.length() > 64 ? KernelCodes.TOO_LONG : KernelCodes.CONTROL_CHARACTER;
            assertInvalid(code, "number", () -> vc.invoices().findByNumber(clerk(), bad));
            assertInvalid(code, "number", () -> vc.invoices().findCreditNote(clerk(), bad));
            assertInvalid(code, "method", () -> vc.invoices().findPayment(clerk(), bad, "r"));
            assertInvalid(code, "reference", () -> vc.invoices().findPayment(clerk(), "card", bad));
        }
    }

    @Test
    @Rule("INV-3")
    void showsWhatIsOwedInEachRow() {
        Invoice paid = billing.anInvoiceOf(ann, 1, "100.00");
        billing.paid(paid.id(), "60.00");
        billing.credited(paid.id());

        InvoiceSummary row = only(as(ann), ALL);

        assertThat(row).isEqualTo(InvoiceSummary.of(paid, billing.receivableOf(paid.id())));
        assertThat(row.payable()).isEqualTo(eur("100.00"));
        assertThat(row.balance()).isEqualTo(eur("0.00"));
        assertThat(row.excess()).isEqualTo(eur("60.00"));
        assertThat(row.settlement()).isEqualTo(Settlement.CREDITED);
    }

    @Test
    @Rule({"INV-3", "GEN-2"})
    void findsInvoicesByTheirSettlementAsItIsNow() {
        InvoiceId unpaid = billing.anInvoiceOf(ann, 1, "100.00").id();
        InvoiceId part = paid(ann, "1.00");
        InvoiceId paid = paid(ann, "100.00");
        InvoiceId bobs = paid(bob, "1.00");
        InvoiceId credited = billing.anInvoiceOf(ann, 1, "100.00").id();
        billing.credited(credited);
        InvoiceId over = billing.anInvoiceOf(ann, 1, "100.00").id();
        vc.invoices().recordPayment(clerk(), billing.aPaymentOf(over, "120.00").acceptingOverpayment());

        assertThat(ids(clerk(), ALL.open())).containsExactly(bobs, part, unpaid);
        assertThat(ids(as(ann), ALL.open())).containsExactly(part, unpaid);
        assertThat(ids(as(ann), ALL.open().ofCustomer(bob.id()))).isEmpty();
        assertThat(ids(clerk(), ALL.settledAs(Settlement.PAID))).containsExactly(over, paid);
        assertThat(ids(clerk(), ALL.settledAs(Settlement.PAID, Settlement.CREDITED)))
                .containsExactly(over, credited, paid);
        assertThat(ids(clerk(), ALL.settledAs(Settlement.WRITTEN_OFF))).isEmpty();
        assertThat(ids(clerk(), ALL.onlyWithExcess())).containsExactly(over);
        assertThat(ids(clerk(), ALL.open().in(InvoiceStatus.VOID))).isEmpty();

        billing.credited(part);
        assertThat(ids(clerk(), ALL.open())).containsExactly(bobs, unpaid);
        assertThat(ids(clerk(), ALL.onlyWithExcess())).containsExactly(over, part);
        assertThat(ids(as(bob), ALL.onlyWithExcess())).isEmpty();
    }

    @Test
    @Rule({"INV-3", "GEN-8"})
    void findsWhatIsOverdueFromTheDayAfterTheDueDateInTheIssuersZone() {
        InvoiceId first = billing.anInvoiceOf(ann, 1, "100.00").id();
        clock.advance(Duration.ofDays(1));
        InvoiceId second = billing.anInvoiceOf(ann, 1, "100.00").id();
        InvoiceId settled = paid(ann, "100.00");
        LocalDate due = issueOf(vc.invoices().get(clerk(), first)).dueDate();
        InvoiceSearch overdue = ALL.onlyOverdue();

        clock.set(due.plusDays(1).atStartOfDay(issuer().zone()).toInstant().minusNanos(1_000));
        assertThat(ids(clerk(), overdue)).isEmpty();
        clock.advance(Duration.ofNanos(1_000));
        assertThat(ids(clerk(), overdue)).containsExactly(first);
        clock.advance(Duration.ofDays(1));
        assertThat(ids(clerk(), overdue)).containsExactly(second, first);
        assertThat(ids(clerk(), overdue.mostUrgentFirst())).containsExactly(first, second);
        assertThat(ids(clerk(), overdue.dueUntil(due))).containsExactly(first);
        assertThat(ids(clerk(), overdue.settledAs(Settlement.PAID))).isEmpty();
        assertThat(ids(clerk(), overdue.settledAs(Settlement.PAID, Settlement.UNPAID)))
                .containsExactly(second, first);
        assertThat(ids(clerk(), ALL.dueUntil(due.plusDays(1)))).containsExactly(settled, second, first);

        billing.paid(first, "100.00");
        assertThat(ids(clerk(), overdue)).containsExactly(second);
    }

    @Test
    void sortsByUrgencyWhatIsOwedAlone() {
        List<InvoiceId> owed = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            owed.add(billing.anInvoiceOf(n % 2 == 0 ? ann : bob, 1, "100.00").id());
            clock.advance(Duration.ofHours(18));
        }
        paid(ann, "100.00");
        LocalDate day = LocalDate.ofInstant(clock.instant(), issuer().zone());

        assertThat(ids(clerk(), ALL.mostUrgentFirst())).isEqualTo(owed);
        assertThat(ids(as(bob), ALL.mostUrgentFirst())).containsExactly(owed.get(1), owed.get(3));
        assertThat(ids(clerk(), ALL.mostUrgentFirst().in(InvoiceStatus.DRAFT))).isEmpty();
        assertThat(ids(clerk(), ALL.mostUrgentFirst().onlyWithExcess())).isEmpty();
        assertThat(ids(clerk(), ALL.mostUrgentFirst().issuedFrom(day.minusDays(1))))
                .isEqualTo(issuedSince(owed, day.minusDays(1)));
    }

    @Test
    @Rule({"INV-3", "GEN-2", "GEN-8"})
    void sumsUpWhatIsOwedByItsAge() {
        Invoice first = billing.anInvoiceOf(ann, 1, "100.00");
        LocalDate due = issueOf(first).dueDate();
        paid(bob, "30.00");
        paid(bob, "100.00");
        clock.set(due.plusDays(1).atStartOfDay(issuer().zone()).toInstant().minusNanos(1_000));
        assertThat(vc.invoices().aged(clerk())).containsExactly(ages("170.00", "0.00", "0.00"));

        clock.advance(Duration.ofNanos(1_000));
        billing.anInvoiceOf(ann, 1, "5.00");
        assertThat(vc.invoices().aged(clerk())).containsExactly(ages("5.00", "170.00", "0.00"));
        assertThat(vc.invoices().aged(as(ann))).containsExactly(ages("5.00", "100.00", "0.00"));
        assertThat(vc.invoices().aged(as(bob))).containsExactly(ages("0.00", "70.00", "0.00"));

        clock.advance(Duration.ofDays(90));
        assertThat(vc.invoices().aged(as(bob))).containsExactly(ages("0.00", "0.00", "70.00"));
        assertThat(vc.invoices().aged(as(bob)).get(0).total()).isEqualTo(eur("70.00"));
        billing.credited(first.id());
        assertThat(vc.invoices().aged(as(people.aCustomer()))).isEmpty();
        assertRejected(missingFor(Caller.visitor()), () -> vc.invoices().aged(Caller.visitor()));
    }

    private static AgedReceivables ages(String notDue, String upTo30, String beyond90) {
        Money nothing = eur("0.00");
        return new AgedReceivables(eur(notDue), eur(upTo30), nothing, nothing, eur(beyond90));
    }

    @Test
    @Rule("GEN-8")
    void findsInvoicesByTheirDateOfIssueInTheIssuersZone() {
        // in Berlin the day changes at 23:00 UTC
        InvoiceId before = madeAt("2026-03-10T22:59:59.999999Z");
        InvoiceId first = madeAt("2026-03-10T23:00:00Z");
        InvoiceId last = madeAt("2026-03-11T22:59:59.999999Z");
        InvoiceId after = madeAt("2026-03-11T23:00:00Z");
        LocalDate day = LocalDate.of(2026, 3, 11);

        assertThat(ids(clerk(), ALL.issuedFrom(day).issuedUntil(day))).containsExactly(last, first);
        assertThat(ids(as(ann), ALL.issuedFrom(day))).containsExactly(after, last, first);
        assertThat(ids(as(ann), ALL.issuedUntil(day).open())).containsExactly(last, first, before);
        assertThat(ids(as(ann), ALL.issuedFrom(day).dueUntil(day.plusDays(14)))).containsExactly(last, first);
        assertThat(ids(as(ann), ALL.issuedFrom(day).dueUntil(day.plusDays(13)))).isEmpty();
        assertThat(ids(as(bob), ALL.issuedFrom(day))).isEmpty();
        assertThat(ids(clerk(), ALL.issuedFrom(LocalDate.of(1, 1, 1)).issuedUntil(LocalDate.of(9999, 12, 31))))
                .containsExactly(after, last, first, before);
    }

    @Test
    void findsCreditNotesByCustomerAndDateOfIssue() {
        clock.set(Instant.parse("2026-03-10T12:00:00Z"));
        CreditNote first =
                billing.credited(billing.anInvoiceOf(ann, 1, "100.00").id());
        CreditNote bobs = billing.credited(billing.anInvoiceOf(bob, 1, "100.00").id());
        clock.advance(Duration.ofDays(1));
        Invoice invoice = billing.anInvoiceOf(ann, 2, "100.00");
        CreditNote second = vc.invoices()
                .credit(
                        clerk(),
                        CreditInvoice.part(invoice.id(), "One was broken")
                                .line(invoice.lines().get(0).orderLine(), 1));
        LocalDate day = LocalDate.of(2026, 3, 11);
        CreditNoteSearch all = CreditNoteSearch.all();

        assertThat(notes(clerk(), all)).containsExactly(row(second), row(bobs), row(first));
        assertThat(notes(as(ann), all)).containsExactly(row(second), row(first));
        assertThat(notes(as(ann), all.ofCustomer(bob.id()))).isEmpty();
        assertThat(notes(clerk(), all.ofCustomer(bob.id()))).containsExactly(row(bobs));
        assertThat(notes(clerk(), all.issuedFrom(day))).containsExactly(row(second));
        assertThat(notes(clerk(), all.issuedUntil(day.minusDays(1)))).containsExactly(row(bobs), row(first));
        assertThat(notes(as(ann), all.issuedFrom(day.plusDays(1)))).isEmpty();
        assertThat(row(second).payable()).isEqualTo(eur("100.00"));
        assertRejected(
                missingFor(Caller.visitor()),
                () -> vc.invoices().listCreditNotes(Caller.visitor(), all, ListRequest.first()));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesDaysThatMakeNoPeriod() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        RejectionCode code = KernelCodes.OUT_OF_RANGE;
        assertInvalid(
                code, "issuedUntil", () -> ids(clerk(), ALL.issuedFrom(day).issuedUntil(day.minusDays(1))));
        assertInvalid(
                code,
                "issuedUntil",
                () -> notes(clerk(), CreditNoteSearch.all().issuedFrom(day).issuedUntil(day.minusDays(1))));
        for (LocalDate bad :
                List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertInvalid(code, "issuedFrom", () -> ids(clerk(), ALL.issuedFrom(bad)));
            assertInvalid(code, "issuedUntil", () -> ids(clerk(), ALL.issuedUntil(bad)));
            assertInvalid(code, "dueUntil", () -> ids(clerk(), ALL.dueUntil(bad)));
            assertInvalid(
                    code,
                    "issuedFrom",
                    () -> notes(clerk(), CreditNoteSearch.all().issuedFrom(bad)));
        }
        for (LocalDate edge : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            assertThat(ids(clerk(), ALL.issuedFrom(edge).dueUntil(edge).onlyOverdue()))
                    .isEmpty();
            assertThat(ids(clerk(), ALL.issuedFrom(edge).dueUntil(edge).mostUrgentFirst()))
                    .isEmpty();
        }
    }

    @Test
    @Rule("GEN-9")
    void refusesTheCursorOfAnotherSearchAndKeepsThatOfAnOverdueOneOverMidnight() {
        for (int n = 0; n < 3; n++) {
            billing.anInvoiceOf(ann, 1, "100.00");
        }
        clock.advance(Duration.ofDays(20));
        InvoiceSearch search = ALL.onlyOverdue();
        ListRequest next = ListRequest.first(1)
                .after(vc.invoices().list(clerk(), search, ListRequest.first(1)).next());
        clock.advance(Duration.ofDays(1));

        assertThat(vc.invoices().list(clerk(), search, next).items()).hasSize(1);
        for (InvoiceSearch another : List.of(
                ALL, search.mostUrgentFirst(), search.open(), search.onlyWithExcess(), ALL.ofCustomer(ann.id()))) {
            assertInvalid(
                    KernelCodes.MALFORMED_CURSOR, "cursor", () -> vc.invoices().list(clerk(), another, next));
        }
    }

    private List<InvoiceId> issuedSince(List<InvoiceId> invoices, LocalDate day) {
        return invoices.stream()
                .filter(id -> !issueOf(vc.invoices().get(clerk(), id)).date().isBefore(day))
                .toList();
    }

    private static Issuance issueOf(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue());
    }

    private InvoiceId madeAt(String instant) {
        clock.set(Instant.parse(instant));
        return billing.anInvoiceOf(ann, 1, "100.00").id();
    }

    /** The invoice of a new order over 100.00 EUR, of which so much is paid. */
    private InvoiceId paid(User customer, String amount) {
        InvoiceId invoice = billing.anInvoiceOf(customer, 1, "100.00").id();
        billing.paid(invoice, amount);
        return invoice;
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private InvoiceSummary only(Caller caller, InvoiceSearch search) {
        List<InvoiceSummary> rows =
                vc.invoices().list(caller, search, ListRequest.first()).items();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<InvoiceId> ids(Caller caller, InvoiceSearch search) {
        return Listings.all(2, request -> vc.invoices().list(caller, search, request)).stream()
                .map(InvoiceSummary::id)
                .toList();
    }

    private static CreditNoteSummary row(CreditNote note) {
        return CreditNoteSummary.of(note);
    }

    private List<CreditNoteSummary> notes(Caller caller, CreditNoteSearch search) {
        return Listings.all(2, request -> vc.invoices().listCreditNotes(caller, search, request));
    }
}
