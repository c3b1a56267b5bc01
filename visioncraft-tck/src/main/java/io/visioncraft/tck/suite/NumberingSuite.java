package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.TransactionRunner;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That numbers have no gaps and no duplicates and dates never go back, on every store (INV-4). The issuer is in Berlin. */
@Rule("INV-4")
public abstract class NumberingSuite extends BehaviourSuite {

    private BillingFixtures billing;
    private User ann;
    private ServiceId service;

    NumberingSuite() {}

    @BeforeEach
    void beginWithAService() {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = IdentityFixtures.in(vc).aCustomer();
        service = catalog.anActiveServiceAt("80.00", "EUR").id();
    }

    @Test
    void numbersInvoicesFromOne() {
        assertThat(List.of(order().number(), order().number(), order().number()))
                .containsExactly("INV-2026-000001", "INV-2026-000002", "INV-2026-000003");
    }

    @Test
    void numbersCreditNotesInASeriesOfTheirOwn() {
        Invoice first = order();
        Invoice second = order();

        String creditNote = vc.invoices()
                .credit(clerk(), CreditInvoice.whole(second.id(), "Never delivered"))
                .number();

        assertThat(creditNote).isEqualTo("CRN-2026-000001");
        assertThat(first.number()).isEqualTo("INV-2026-000001");
        assertThat(order().number()).isEqualTo("INV-2026-000003");
    }

    @Test
    void leavesNoGapAndNoDuplicateUnderThreads() {
        List<Race.Outcome<List<Order>>> outcomes =
                Race.times(6, n -> () -> List.of(placed(vc), placed(vc), placed(vc), placed(vc)));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(24));
    }

    @Test
    void leavesNoGapWhenATransactionRollsBack() {
        order();

        assertThatThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    placed(vc);
                    placed(vc);
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");

        assertThat(order().number()).isEqualTo("INV-2026-000002");
    }

    @Test
    void leavesNoGapWhenWritingFailsAfterTheNumberWasTaken() {
        VisionCraft unlucky = libraryOver(new Unlucky(persistence, 2));
        placed(unlucky);

        assertThatThrownBy(() -> placed(unlucky)).hasMessage("the outbox is full");

        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(1));
        placed(unlucky);
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(2));
    }

    @Test
    void leavesNoGapUnderThreadsOfWhichManyFail() {
        VisionCraft unlucky = libraryOver(new Unlucky(persistence, 3));

        List<Race.Outcome<Order>> outcomes = Race.times(18, n -> () -> placed(unlucky));

        int placed = (int) outcomes.stream().filter(Race.Outcome::succeeded).count();
        assertThat(placed).isBetween(1, 12);
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(placed));
    }

    @Test
    @Rule("GEN-5")
    void givesTheNextNumbersToSeveralOrdersOfOneHostTransaction() {
        TransactionRunner transactions = persistence.transactions();

        transactions.inTransaction(() -> List.of(placed(vc), placed(vc)));

        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(2));
    }

    @Test
    void beginsAnewWithTheIssuersYear() {
        clock.set(Instant.parse("2026-12-31T22:59:59Z"));
        Invoice lastOfTheYear = order();
        clock.advance(Duration.ofSeconds(1));

        Invoice firstOfTheNext = order();

        assertThat(lastOfTheYear.issue())
                .isEqualTo(new Issuance("INV-2026-000001", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 14)));
        assertThat(firstOfTheNext.issue())
                .isEqualTo(new Issuance("INV-2027-000001", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 15)));
    }

    @Test
    void beginsAnewOnceWhenTheYearChangesUnderThreads() {
        clock.set(Instant.parse("2026-12-31T22:59:00Z"));
        order();
        clock.advance(Duration.ofMinutes(1));

        Race.times(8, n -> () -> placed(vc));

        assertThat(numbersInOrder())
                .containsExactly(
                        "INV-2026-000001",
                        "INV-2027-000001",
                        "INV-2027-000002",
                        "INV-2027-000003",
                        "INV-2027-000004",
                        "INV-2027-000005",
                        "INV-2027-000006",
                        "INV-2027-000007",
                        "INV-2027-000008");
    }

    @Test
    void goesOnOverTheTurnOfTheYearIfThePolicySaysSo() {
        VisionCraft steady = libraryWith(InvoicingPolicy.standard().withoutYearlyRestart());
        placed(steady);
        clock.set(Instant.parse("2027-01-01T12:00:00Z"));
        placed(steady);

        assertThat(numbersInOrder()).containsExactly("INV-2026-000001", "INV-2027-000002");
    }

    @Test
    void numbersBothKindsByThePrefixesOfThePolicy() {
        VisionCraft german = libraryWith(InvoicingPolicy.standard().withPrefixes("RE", "GS"));
        order();

        Order order = placed(german);

        Invoice invoice = billing.invoiceOf(order.id());
        assertThat(invoice.number()).isEqualTo("RE-2026-000001");
        assertThat(german.invoices()
                        .credit(clerk(), CreditInvoice.whole(invoice.id(), "Never delivered"))
                        .number())
                .isEqualTo("GS-2026-000001");
        assertThat(order().number()).isEqualTo("INV-2026-000002");
    }

    @Test
    void neverDatesAnInvoiceBeforeTheLastOne() {
        clock.set(Instant.parse("2027-01-02T12:00:00Z"));
        Invoice first = order();
        clock.advance(Duration.ofDays(-1));

        Invoice second = order();

        assertThat(second.issue()).isEqualTo(issuedADayAhead("INV-2027-000002", dateOf(first)));
        assertThat(second.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    void datesInvoicesInTheOrderOfTheirNumbers() {
        for (int hours : List.of(100, 30, -24, 5, 80, -1)) {
            clock.advance(Duration.ofHours(hours));
            order();
        }

        assertThat(allInvoices().stream()
                        .sorted(Comparator.comparing(NumberingSuite::numberOf))
                        .map(invoice -> Objects.requireNonNull(invoice.issue()).date()))
                .isSorted()
                .hasSize(6);
    }

    @Test
    void refusesToFollowADateThatIsMoreThanADayAheadOfTheClock() {
        clock.set(Instant.parse("2027-01-03T12:00:00Z"));
        Invoice ahead = order();
        clock.advance(Duration.ofDays(-2));

        VisionCraftException refusal = assertRejected(BillingCodes.SERIES_AHEAD_OF_CLOCK, this::order);

        assertThat(refusal.retryable()).isFalse();
        assertThat(refusal.details())
                .isEqualTo(Map.of("series", "invoice:INV", "date", "2027-01-03", "today", "2027-01-01"));
        assertThat(numbersInOrder()).containsExactly("INV-2027-000001");
        assertRejected(BillingCodes.SERIES_AHEAD_OF_CLOCK, () -> credited(ahead));
        clock.advance(Duration.ofDays(1));
        assertThat(order().issue()).isEqualTo(issuedADayAhead("INV-2027-000002", dateOf(ahead)));
    }

    /** The date is that of the series, and the tax point the day of the trigger. */
    private static Issuance issuedADayAhead(String number, LocalDate date) {
        LocalDate day = date.minusDays(1);
        LocalDate kept = LocalDate.of(date.getYear() + 10, 12, 31);
        return new Issuance(number, date, day, day, date.plusDays(14), PaymentTerms.net(14), kept);
    }

    /** A node whose clock was years ahead has begun a cart, which is placed where the clock is right. */
    @Test
    void takesNoDateFromARecordThatIsMoreThanADayAheadOfTheClock() {
        Instant right = clock.instant();
        clock.set(Instant.parse("2036-02-28T09:00:00Z"));
        Order cart = vc.orders().draft(as(ann), DraftOrder.own());
        vc.orders().addLine(as(ann), AddLine.to(cart.id(), service, 1));
        clock.set(right);

        assertRejected(
                BillingCodes.SERIES_AHEAD_OF_CLOCK, () -> vc.orders().placeDraft(as(ann), PlaceDraft.of(cart.id())));

        assertThat(order().issue())
                .isEqualTo(new Issuance("INV-2026-000001", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16)));
    }

    /** A node whose clock was years ahead has confirmed an order, which is cancelled where the clock is right. */
    @Test
    @Rule({"ORD-5", "GEN-8"})
    void creditsAnOrderThatWasChangedByAClockYearsAhead() {
        Order order = placed(vc);
        confirmedYearsAhead(vc, order);

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        assertThat(vc.invoices()
                        .creditNotes(clerk(), billing.invoiceOf(order.id()).id()))
                .extracting(CreditNote::issue)
                .containsExactly(new Issuance("CRN-2026-000001", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)));
    }

    @Test
    @Rule({"ORD-2", "GEN-8"})
    void invoicesAnOrderThatWasChangedByAClockYearsAhead() {
        Caller desk = system("order:work:any");
        VisionCraft library = libraryWith(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED));
        Order order = placed(library);
        confirmedYearsAhead(library, order);

        library.orders().start(desk, WorkOnOrder.of(order.id()));
        library.orders().complete(desk, CompleteOrder.of(order.id()));

        assertThat(billing.invoiceOf(order.id()).issue())
                .isEqualTo(new Issuance("INV-2026-000001", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 16)));
    }

    private void confirmedYearsAhead(VisionCraft library, Order order) {
        Instant right = clock.instant();
        clock.set(Instant.parse("2036-02-28T09:00:00Z"));
        library.orders().confirm(system("order:work:any"), WorkOnOrder.of(order.id()));
        clock.set(right);
    }

    /** Two nodes, the clock of one of which is three seconds behind, at the turn of the year. */
    @Test
    @Rule("INV-7")
    void neverDatesACreditNoteBeforeItsInvoice() {
        clock.set(Instant.parse("2026-12-31T23:00:01Z"));
        Invoice credited = order();
        Order cancelled = placed(vc);
        clock.advance(Duration.ofSeconds(-3));

        CreditNote first = credited(credited);
        vc.orders().cancel(as(ann), CancelOrder.of(cancelled.id()));

        CreditNote second = vc.invoices()
                .creditNotes(clerk(), billing.invoiceOf(cancelled.id()).id())
                .get(0);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertThat(first.issue()).isEqualTo(new Issuance("CRN-2027-000001", newYear, newYear));
        assertThat(second.issue()).isEqualTo(new Issuance("CRN-2027-000002", newYear, newYear));
        assertThat(order().number()).isEqualTo("INV-2027-000003");
    }

    @Test
    void refusesANumberOfAnothersSeries() {
        order();
        VisionCraft others = libraryOf(issuer().withKey("other"));
        events.clear();

        VisionCraftException refusal = assertRejected(BillingCodes.ISSUER_MISMATCH, () -> placed(others));

        assertThat(refusal.retryable()).isFalse();
        assertThat(refusal.details())
                .isEqualTo(Map.of("series", "invoice:INV", "holder", issuer().key(), "issuer", "other"));
        assertThat(events.all()).isEmpty();
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(1));
        assertThat(order().number()).isEqualTo("INV-2026-000002");
    }

    @Test
    void refusesACreditNoteOfAnothersSeries() {
        Invoice mine = order();
        credited(mine);
        Invoice next = order();
        VisionCraft others = libraryOf(issuer().withKey("other"));

        assertRejected(
                BillingCodes.ISSUER_MISMATCH,
                () -> others.invoices().credit(clerk(), CreditInvoice.whole(next.id(), "Never delivered")));

        assertThat(credited(next).number()).isEqualTo("CRN-2026-000002");
    }

    @Test
    void givesASeriesToOneOfTwoIssuersThatBeginItAtOnce() {
        List<VisionCraft> libraries = List.of(libraryOf(issuer().withKey("one")), libraryOf(issuer().withKey("two")));

        List<Race.Outcome<Order>> outcomes = Race.times(8, n -> () -> placed(libraries.get(n % 2)));

        boolean first = outcomes.get(0).succeeded();
        for (int n = 0; n < 8; n++) {
            assertThat(outcomes.get(n).succeeded()).as("call %d", n).isEqualTo(n % 2 == 0 == first);
        }
        assertThat(Race.failures(outcomes))
                .hasSize(4)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                VisionCraftException.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(BillingCodes.ISSUER_MISMATCH.value())));
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(4));
    }

    @Test
    void countsForTwoIssuersWithPrefixesOfTheirOwn() {
        VisionCraft others = standIns.builder(persistence, issuer().withKey("other"))
                .invoicing(InvoicingPolicy.standard().withPrefixes("RE", "GS"))
                .build();

        List<Race.Outcome<Order>> outcomes = Race.times(6, n -> () -> placed(n % 2 == 0 ? vc : others));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(numbersInOrder())
                .containsExactly(
                        "INV-2026-000001",
                        "INV-2026-000002",
                        "INV-2026-000003",
                        "RE-2026-000001",
                        "RE-2026-000002",
                        "RE-2026-000003");
    }

    @Test
    void goesOnWithTheSeriesOfAnIssuerThatChangesItsName() {
        order();
        VisionCraft renamed = libraryOf(issuer().withKey("renamed").renamedFrom(issuer().key()));

        placed(renamed);

        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(2));
        assertRejected(BillingCodes.ISSUER_MISMATCH, this::order);
        placed(libraryOf(issuer().withKey("renamed")));
        assertThat(numbersInOrder()).isEqualTo(numbersUpTo(3));
    }

    @Test
    void givesASeriesThatNobodyClaimedToTheFirstIssuer() {
        String key = "invoice:INV";
        persistence.transactions().inTransaction(() -> {
            persistence.guards().hold(new Guard.Series(key));
            persistence.billing().numberSeries().save(new NumberSeries(key, "", LocalDate.of(2026, 1, 2), 8));
            return true;
        });

        assertThat(order().number()).isEqualTo("INV-2026-000008");
        assertRejected(BillingCodes.ISSUER_MISMATCH, () -> placed(libraryOf(issuer().withKey("other"))));
    }

    private VisionCraft libraryOf(Issuer other) {
        return standIns.builder(persistence, other).build();
    }

    private CreditNote credited(Invoice invoice) {
        return vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Never delivered"));
    }

    private VisionCraft libraryWith(InvoicingPolicy policy) {
        return standIns.builder(persistence, issuer()).invoicing(policy).build();
    }

    private Order placed(VisionCraft library) {
        return library.orders().place(as(ann), PlaceOrder.of(service, 1));
    }

    private Invoice order() {
        return billing.invoiceOf(placed(vc).id());
    }

    private List<InvoiceSummary> allInvoices() {
        return vc.invoices()
                .list(clerk(), InvoiceSearch.all(), ListRequest.first(ListRequest.MAX_LIMIT))
                .items();
    }

    private List<String> numbersInOrder() {
        return allInvoices().stream().map(NumberingSuite::numberOf).sorted().toList();
    }

    private static List<String> numbersUpTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(n -> String.format(Locale.ROOT, "INV-2026-%06d", n))
                .toList();
    }

    private static String numberOf(InvoiceSummary invoice) {
        return Objects.requireNonNull(invoice.issue()).number();
    }

    private static LocalDate dateOf(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue()).date();
    }

    /** A store that fails to write events, the last thing that is written after the number, every so often. */
    private static final class Unlucky extends ForwardingPersistence {

        private final int every;
        private final AtomicInteger written = new AtomicInteger();

        Unlucky(Persistence store, int every) {
            super(store);
            this.every = every;
        }

        @Override
        public EventRepository events() {
            return new ForwardingOutbox(super.events()) {

                @Override
                public void append(List<EventRecord> happened) {
                    if (written.incrementAndGet() % every == 0) {
                        throw new IllegalStateException("the outbox is full");
                    }
                    super.append(happened);
                }
            };
        }
    }
}
