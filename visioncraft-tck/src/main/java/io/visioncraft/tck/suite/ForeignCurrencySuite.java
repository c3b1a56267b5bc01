package io.visioncraft.tck.suite;

import static io.visioncraft.tax.TaxCodes.DOCUMENT_TOO_LARGE;
import static io.visioncraft.tax.TaxCodes.EXCHANGE_RATES_UNAVAILABLE;
import static io.visioncraft.tax.TaxCodes.NO_EXCHANGE_RATE;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.StandIns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Documents in another currency than the issuer's, on every store. The business is at home in EUR, cleaning costs 100.00 USD too,
 * and the bank publishes dollars on Thursday and Friday; today is the Monday after.
 */
@Rule("MON-8")
abstract class ForeignCurrencySuite extends OrderingSuite {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = MONDAY.minusDays(3);
    private static final ExchangeRate ON_THURSDAY =
            ExchangeRate.of("EUR", "USD", "1.0791", FRIDAY.minusDays(1), "European Central Bank");
    private static final ExchangeRate ON_FRIDAY =
            ExchangeRate.of("EUR", "USD", "1.0869", FRIDAY, "European Central Bank");
    private static final ExchangeRateTable TABLE = ExchangeRateTable.of(List.of(ON_THURSDAY, ON_FRIDAY));
    private static final FlatRateTax TAX = FlatRateTax.of("19", "7");

    private final ReplaceableRates rates = ReplaceableRates.of(TABLE);

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(TAX).exchangingBy(rates));
    }

    @BeforeEach
    final void beginWithAPriceInDollars() {
        catalog.aPrice(cleaning.id(), "100.00", "USD");
        events.clear();
    }

    @Test
    @Rule({"INV-2", "MON-5"})
    void statesTheTaxInTheIssuersCurrencyByTheLatestRate() {
        Order order = vc.orders().place(ann, dollars(1));
        Invoice invoice = invoiceOf(order);

        assertThat(invoice.foreignTax()).isEqualTo(new ForeignTax(ON_FRIDAY, eur("17.48"))); // 19 / 1.0869
        assertThat(invoice.totals().tax()).isEqualTo(Money.of("19.00", "USD"));
        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(vc.invoices().get(clerk(), invoice.id())).isEqualTo(invoice);

        rates.replaceBy(FixedRates.of("EUR", "USD", "2"));
        assertThat(vc.invoices().get(clerk(), invoice.id())).isEqualTo(invoice);
    }

    @Test
    void statesNothingInTheIssuersCurrencyAndOfADocumentWithoutTax() {
        rates.replaceBy((from, into, day) -> {
            throw new IllegalStateException("nobody has to ask");
        });
        VisionCraft untaxed = taxing(TaxSettings.standard().exchangingBy(rates));

        Invoice home = invoiceOf(vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));
        Invoice free = invoiceOf(untaxed.orders().place(ann, dollars(1)));

        assertThat(home.foreignTax()).isNull();
        assertThat(free.foreignTax()).isNull();
        assertThat(free.totals().tax()).isEqualTo(Money.of("0", "USD"));
        assertThat(credit(free).foreignTax()).isNull();
    }

    @Test
    void takesTheRateOfTheTaxPointAndOfNoDayToCome() {
        Invoice past = invoiceOf(vc.orders().place(STAFF, supplied(FRIDAY.minusDays(1))));
        Invoice today = invoiceOf(vc.orders().place(STAFF, supplied(MONDAY)));
        Invoice later = invoiceOf(vc.orders().place(STAFF, supplied(MONDAY.plusYears(1))));

        assertThat(past.foreignTax()).isEqualTo(new ForeignTax(ON_THURSDAY, eur("17.61")));
        assertThat(List.of(today, later))
                .extracting(Invoice::foreignTax)
                .containsOnly(new ForeignTax(ON_FRIDAY, eur("17.48")));
    }

    @Test
    @Rule("INV-4")
    void takesTheRateOfTheDayOnWhichTheInvoiceIsIssued() {
        VisionCraft patient = billing(InvoiceTrigger.COMPLETED);
        Order order = patient.orders().place(ann, dollars(1));
        ExchangeRate tuesday = ExchangeRate.of("EUR", "USD", "1.1", MONDAY.plusDays(1), "European Central Bank");
        rates.replaceBy(ExchangeRateTable.of(List.of(ON_FRIDAY, tuesday)));
        clock.advance(Duration.ofDays(1));

        complete(patient, order, SupplyStatement.of());
        Order stated = patient.orders().place(ann, dollars(1));
        complete(patient, stated, SupplyStatement.on(MONDAY).line(firstLine(stated), 1));

        assertThat(invoiceOf(order).foreignTax()).isEqualTo(new ForeignTax(tuesday, eur("17.27")));
        assertThat(invoiceOf(stated).foreignTax()).isEqualTo(new ForeignTax(ON_FRIDAY, eur("17.48")));
    }

    @Test
    @Rule({"INV-1", "INV-2"})
    void keepsTheRateOfTheTaxPointWhenAnInvoiceIsReissued() {
        Invoice first = invoiceOf(vc.orders().place(ann, dollars(1)));
        ExchangeRate tuesday = ExchangeRate.of("EUR", "USD", "1.1", MONDAY.plusDays(1), "European Central Bank");
        rates.replaceBy(ExchangeRateTable.of(List.of(ON_THURSDAY, ON_FRIDAY, tuesday)));
        clock.advance(Duration.ofDays(1));

        Invoice second = vc.invoices().reissue(clerk(), ReissueInvoice.of(first.id()));
        Invoice third = vc.invoices().reissue(clerk(), ReissueInvoice.of(second.id()));
        Invoice moved =
                vc.invoices().reissue(clerk(), ReissueInvoice.of(third.id()).supplied(FRIDAY.minusDays(1)));

        assertThat(second.foreignTax()).isEqualTo(first.foreignTax());
        assertThat(third.foreignTax()).isEqualTo(first.foreignTax());
        assertThat(moved.foreignTax()).isEqualTo(new ForeignTax(ON_THURSDAY, eur("17.61")));
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void creditsAtTheRateOfTheInvoiceAndToItsLastCent() {
        Order order = vc.orders().place(ann, dollars(7));
        Invoice invoice = invoiceOf(order);
        rates.replaceBy(ExchangeRates.none());
        VisionCraft later = taxing(TaxSettings.by(TAX));

        List<CreditNote> notes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            notes.add(later.invoices()
                    .credit(clerk(), CreditInvoice.part(invoice.id(), "Broken").line(firstLine(order), 1)));
        }
        notes.add(credit(invoice));

        ForeignTax whole = Objects.requireNonNull(invoice.foreignTax());
        assertThat(whole.tax()).isEqualTo(eur("122.37")); // 133 / 1.0869 = 122.366…
        assertThat(notes).allSatisfy(note -> assertThat(stated(note).rate()).isEqualTo(ON_FRIDAY));
        assertThat(notes)
                .extracting(note -> stated(note).tax())
                .containsExactly(
                        eur("17.48"),
                        eur("17.48"),
                        eur("17.48"),
                        eur("17.49"),
                        eur("17.48"),
                        eur("17.48"),
                        eur("17.48"));
        assertThat(vc.invoices().creditNotes(ann, invoice.id())).isEqualTo(notes);
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void creditsToTheLastCentWhenCreditsRace() {
        Order order = vc.orders().place(ann, dollars(7));
        Invoice invoice = invoiceOf(order);

        List<Race.Outcome<CreditNote>> outcomes = Race.times(
                7,
                n -> () -> vc.invoices()
                        .credit(
                                clerk(),
                                CreditInvoice.part(invoice.id(), "Broken").line(firstLine(order), 1)));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        List<Money> taxes = vc.invoices().creditNotes(ann, invoice.id()).stream()
                .map(note -> stated(note).tax())
                .toList();
        assertThat(Money.total(eur("0").currency(), taxes)).isEqualTo(eur("122.37"));
        assertThat(taxes).containsOnly(eur("17.48"), eur("17.49"));
    }

    @Test
    void statesOneRateAndItsTaxWhileRatesAreReplaced() {
        FixedRates two = FixedRates.of("EUR", "USD", "2");

        List<Race.Outcome<Order>> outcomes = Race.times(6, n -> () -> {
            rates.replaceBy(n % 2 == 0 ? two : TABLE);
            return vc.orders().place(ann, dollars(1));
        });

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(seenBy(ann))
                .extracting(order ->
                        vc.invoices().findByOrder(ann, order.id()).orElseThrow().foreignTax())
                .hasSize(6)
                .isSubsetOf(
                        new ForeignTax(ON_FRIDAY, eur("17.48")),
                        new ForeignTax(ExchangeRate.of("EUR", "USD", "2", MONDAY, "Test"), eur("9.50")));
    }

    @Test
    @Rule({"INV-5", "ORD-5"})
    void creditsWhatIsCancelledAtTheRateOfTheInvoice() {
        Order order = vc.orders().place(ann, dollars(1));
        Invoice invoice = invoiceOf(order);
        rates.replaceBy(FixedRates.of("EUR", "USD", "2"));

        vc.orders().cancel(ann, CancelOrder.of(order.id()));

        assertThat(vc.invoices().creditNotes(ann, invoice.id()))
                .singleElement()
                .extracting(CreditNote::foreignTax)
                .isEqualTo(invoice.foreignTax());
    }

    @Test
    void creditsInTheCurrencyThatTheIssuerHadThen() {
        Invoice invoice = invoiceOf(vc.orders().place(ann, dollars(1)));
        VisionCraft moved = standIns.builder(persistence, issuerIn("USD"))
                .tax(TaxSettings.by(TAX))
                .build();

        CreditNote note = moved.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Broken"));

        assertThat(note.foreignTax()).isEqualTo(invoice.foreignTax());
    }

    @Test
    @Rule({"GEN-4", "MON-1"})
    void isStatedInCurrenciesOfAnyMinorUnits() {
        catalog.aPrice(cleaning.id(), "9000", "JPY");
        catalog.aPrice(cleaning.id(), "33.333", "KWD");
        FixedRates published = FixedRates.of("EUR", "JPY", "163.27")
                .and("KWD", "EUR", "2.9871")
                .and("JPY", "KWD", "0.0020503842");

        assertThat(taxIn("EUR", published, "JPY")).isEqualTo(eur("10.47"));
        assertThat(taxIn("EUR", published, "KWD")).isEqualTo(eur("18.92"));
        assertThat(taxIn("JPY", published, "EUR")).isEqualTo(Money.of("2482", "JPY"));
        assertThat(taxIn("JPY", published, "KWD")).isEqualTo(Money.of("3089", "JPY"));
        assertThat(taxIn("KWD", published, "EUR")).isEqualTo(Money.of("5.089", "KWD"));
        assertThat(taxIn("KWD", published, "JPY")).isEqualTo(Money.of("3.506", "KWD"));
    }

    @Test
    @Rule({"ORD-4", "GEN-5"})
    void refusesToPlaceWhatNoRateIsKnownForUnderEveryTrigger() {
        for (InvoiceTrigger trigger : InvoiceTrigger.values()) {
            VisionCraft billing = billing(trigger);
            for (ExchangeRates useless : List.of(ExchangeRates.none(), FixedRates.of("EUR", "CHF", "0.9"))) {
                rates.replaceBy(useless);
                assertNothingIsPlaced(
                        billing,
                        Map.of("currency", "USD", "issuerCurrency", "EUR", "day", MONDAY.toString(), "maxAge", 7));
            }
        }

        rates.replaceBy(TABLE);
        assertThat(invoiceOf(vc.orders().place(ann, dollars(1))).number()).isEqualTo("INV-2026-000001");
    }

    private void assertNothingIsPlaced(VisionCraft billing, Map<String, Object> details) {
        VisionCraftException refused =
                assertRejected(NO_EXCHANGE_RATE, () -> billing.orders().place(ann.withKey("k"), dollars(1)));

        assertThat(refused.details()).isEqualTo(details);
        assertThat(seenBy(ann)).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    void takesNoRateThatIsTooOld() {
        clock.advance(Duration.ofDays(5)); // Saturday, eight days after Friday

        assertRejected(NO_EXCHANGE_RATE, () -> vc.orders().place(ann, dollars(1)));
        Invoice monthly =
                invoiceOf(taxing(TaxSettings.by(TAX).exchangingBy(rates).withRatesUpTo(8))
                        .orders()
                        .place(ann, dollars(1)));

        assertThat(monthly.foreignTax()).isEqualTo(new ForeignTax(ON_FRIDAY, eur("17.48")));
    }

    @Test
    @Rule("GEN-5")
    void refusesToIssueWithoutARateAndIssuesOnceThereIsOne() {
        VisionCraft patient = billing(InvoiceTrigger.COMPLETED);
        Order order = patient.orders().place(ann, dollars(1));
        patient.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        Order begun = patient.orders().start(STAFF, WorkOnOrder.of(order.id()));
        rates.replaceBy(ExchangeRates.none());
        events.clear();

        Caller again = STAFF.withKey("complete");
        assertRejected(NO_EXCHANGE_RATE, () -> patient.orders().complete(again, CompleteOrder.of(order.id())));
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(begun);
        assertThat(vc.invoices().findByOrder(ann, order.id())).isEmpty();
        assertThat(events.all()).isEmpty();

        rates.replaceBy(TABLE);
        patient.orders().complete(again, CompleteOrder.of(order.id()));
        assertThat(invoiceOf(order).foreignTax()).isEqualTo(new ForeignTax(ON_FRIDAY, eur("17.48")));
        assertThat(invoiceOf(order).number()).isEqualTo("INV-2026-000001");
    }

    @Test
    void omitsTheTaxWhereTheHostSaysSo() {
        VisionCraft omitting = taxing(TaxSettings.by(TAX).exchangingBy(rates).omittingTaxWithoutRate());
        Invoice known = invoiceOf(omitting.orders().place(ann, dollars(1)));
        rates.replaceBy(ExchangeRates.none());
        Invoice unknown = invoiceOf(omitting.orders().place(ann, dollars(1)));
        rates.replaceBy(TABLE);

        assertThat(known.foreignTax()).isNotNull();
        assertThat(unknown.foreignTax()).isNull();
        assertThat(credit(unknown).foreignTax()).isNull();
    }

    @Test
    @Rule("GEN-5")
    void takesAPortThatFailsOrAnswersNonsenseForNoAnswer() {
        List<ExchangeRates> broken = List.of(
                (from, into, day) -> {
                    throw new IllegalStateException("no file");
                },
                (from, into, day) -> {
                    throw new StackOverflowError("no end");
                },
                (from, into, day) -> Optional.of(ExchangeRate.of("EUR", "GBP", "0.83", day, "Test")),
                (from, into, day) -> Optional.of(ExchangeRate.of("EUR", "USD", "1.1", day.plusDays(1), "Test")));
        for (ExchangeRates port : broken) {
            rates.replaceBy(port);
            for (VisionCraft library :
                    List.of(vc, taxing(TaxSettings.by(TAX).exchangingBy(rates).omittingTaxWithoutRate()))) {
                assertRejected(
                        EXCHANGE_RATES_UNAVAILABLE, () -> library.orders().place(ann, dollars(1)));
            }
        }

        assertThat(seenBy(ann)).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("MON-7")
    void refusesATaxThatIsTooLargeInTheIssuersCurrency() {
        rates.replaceBy(FixedRates.of("EUR", "USD", "0.0000000001"));
        PlaceOrder large = PlaceOrder.of(
                        List.of(OrderItem.of(cleaning.id(), 1_000).stating("10000000", "USD", "Agreed")))
                .forCustomer(customer.id())
                .in("USD");

        assertRejected(DOCUMENT_TOO_LARGE, () -> vc.orders().place(STAFF, large));

        rates.replaceBy(FixedRates.of("EUR", "USD", "1000"));
        assertThat(invoiceOf(vc.orders().place(STAFF, large)).foreignTax())
                .extracting(ForeignTax::tax)
                .isEqualTo(eur("1900000.00"));
    }

    @Test
    @Rule("GEN-7")
    void asksOnceWhenPlacedAndOnceWhenIssuedAndNeverForACallThatIsRepeated() {
        AtomicReference<Integer> asked = new AtomicReference<>(0);
        rates.replaceBy((from, into, day) -> {
            asked.updateAndGet(count -> count + 1);
            return TABLE.latest(from, into, day);
        });

        Order order = vc.orders().place(ann.withKey("k"), dollars(1));
        assertThat(asked).hasValue(2);
        assertThat(vc.orders().place(ann.withKey("k"), dollars(1))).isEqualTo(order);
        credit(invoiceOf(order));

        assertThat(asked).hasValue(2);
        assertThat(vc.orders().list(ann, OrderSearch.all(), ListRequest.first()).items())
                .hasSize(1);
    }

    /** The tax of an invoice in one currency, of an issuer at home in another. */
    private Money taxIn(String own, FixedRates published, String currency) {
        VisionCraft there = standIns.builder(persistence, issuerIn(own))
                .tax(TaxSettings.by(TAX).exchangingBy(published))
                .build();
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1).in(currency);
        return Objects.requireNonNull(
                        invoiceOf(there.orders().place(ann, command)).foreignTax())
                .tax();
    }

    private static Issuer issuerIn(String currency) {
        Issuer home = StandIns.issuer();
        return Issuer.of(home.party(), home.zone(), currency);
    }

    private VisionCraft taxing(TaxSettings settings) {
        return standIns.builder(persistence, issuer()).tax(settings).build();
    }

    private VisionCraft billing(InvoiceTrigger trigger) {
        return standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(TAX).exchangingBy(rates))
                .invoicing(InvoicingPolicy.standard().when(trigger))
                .build();
    }

    private void complete(VisionCraft by, Order order, SupplyStatement supply) {
        by.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        by.orders().start(STAFF, WorkOnOrder.of(order.id()));
        by.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(supply));
    }

    private PlaceOrder dollars(long quantity) {
        return PlaceOrder.of(cleaning.id(), quantity).in("USD");
    }

    private PlaceOrder supplied(LocalDate day) {
        return dollars(1)
                .forCustomer(customer.id())
                .described(OrderDescription.none().supplied(day));
    }

    private CreditNote credit(Invoice invoice) {
        return vc.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Broken"));
    }

    private static ForeignTax stated(CreditNote note) {
        return Objects.requireNonNull(note.foreignTax());
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(ann, order.id()).orElseThrow();
    }
}
