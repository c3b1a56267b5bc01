package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.CREDIT_EXCEEDS_INVOICE;
import static io.visioncraft.billing.BillingCodes.INVOICE_GROUP_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.kernel.KernelCodes.CURRENCY_MISMATCH;
import static io.visioncraft.kernel.KernelCodes.DUPLICATE;
import static io.visioncraft.kernel.KernelCodes.MALFORMED;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_NUMBER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_COUNTRY;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_CURRENCY;
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
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Amounts that are given back, in any order with quantities, on every store. The invoice of each test has 3 × 33.35 at 19 % and
 * 7 × 0.335 at 7 %: 100.05 + 2.35 net, 19.01 + 0.16 tax, 121.57 payable.
 */
abstract class CreditAmountSuite extends BehaviourSuite {

    private static final Caller STAFF = Caller.system(
            "staff", "order:work:any", "order:cancel:any", "order:read:any", "invoice:read:any", "invoice:credit:any");

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
        Service repair = catalog.anActiveServiceAt("33.35", "EUR");
        Service book = catalog.anActive(
                CreateService.of("BOOK", "Book", catalog.aCategory("Books").id())
                        .taxed(TaxClassCode.REDUCED));
        catalog.aPrice(book.id(), "0.335", "EUR");
        order = vc.orders().place(as(ann), PlaceOrder.of(repair.id(), 3).and(book.id(), 7));
        invoice = billing.invoiceOf(order.id());
        standard = invoice.lines().get(0).orderLine();
        reduced = invoice.lines().get(1).orderLine();
    }

    @Test
    @Rule({"INV-5", "EVT-1"})
    void creditsAnAmountOfATaxGroup() {
        events.clear();

        CreditNote note = credit(sorry().amount(group(standard), "20.00", "EUR").as(CreditReason.GOODWILL));

        assertThat(note.reason()).isEqualTo(new CreditReason(CreditReason.GOODWILL, "Sorry for the wait"));
        assertThat(note.totals().groups()).containsExactly(new TaxGroup(group(standard), eur("20.00"), eur("3.80")));
        assertThat(note.byAmount()).isTrue();
        assertThat(note.printed("Entgegenkommen")).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("Entgegenkommen");
            assertThat(line.quantity()).isEqualByComparingTo("1");
            assertThat(line.unit()).isEqualTo(UnitCode.ONE);
            assertThat(line.price()).isEqualByComparingTo("20.00");
            assertThat(line.net()).isEqualTo(eur("20.00"));
        });
        assertThat(note.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(standard);
            assertThat(line.quantity()).isNull();
            assertThat(line.net()).isEqualTo(eur("20.00"));
        });
        assertThat(vc.invoices().creditNote(as(ann), note.id())).isEqualTo(note);
        assertThat(billing.receivableOf(invoice.id()).balance()).isEqualTo(eur("97.77"));
        assertThat(events.types()).containsExactly("credit-note.issued");
        assertThat(events.all().get(0).data())
                .containsEntry("payable", "23.80")
                .containsEntry("reasonCode", "GOODWILL");
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void givesBackWhatIsStatedWithTax() {
        CreditNote note = credit(sorry().amount(group(standard), "20.00", "EUR").gross());

        assertThat(note.totals().net()).isEqualTo(eur("16.81"));
        assertThat(note.totals().tax()).isEqualTo(eur("3.19"));
        assertThat(note.totals().due()).isEqualTo(eur("20.00"));
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void splitsAnAmountOverTheGroupsItIsOf() {
        CreditNote all = credit(sorry().amount("10.00", "EUR").gross());
        CreditNote both = credit(sorry().amount(group(reduced), "1.00", "EUR").amount(group(standard), "2.00", "EUR"));

        assertThat(all.totals().due()).isEqualTo(eur("10.00"));
        assertThat(all.totals().groups())
                .extracting(group -> group.base().plus(group.tax()))
                .containsExactly(eur("9.79"), eur("0.21"));
        assertThat(all.printed("Sorry")).hasSize(2);
        assertThat(both.totals().net()).isEqualTo(eur("3.00"));
        assertThat(both.lines()).extracting(CreditedLine::net).containsExactly(eur("2.00"), eur("1.00"));
    }

    @Test
    @Rule({"INV-5", "MON-2"})
    void givesBackTheAmountWherePricesHoldTheTax() {
        Service lamp = catalog.anActiveService();
        vc.prices()
                .set(
                        CatalogFixtures.manager(),
                        SetPrice.of(lamp.id(), "9.99", "EUR").gross());
        Invoice gross = billing.invoiceOf(
                vc.orders().place(as(ann), PlaceOrder.of(lamp.id(), 3)).id());

        CreditNote five = credit(CreditInvoice.part(gross.id(), "Scratched").amount("5.00", "EUR"));
        CreditNote one = credit(CreditInvoice.part(gross.id(), "Came back")
                .line(gross.lines().get(0).orderLine(), 1));
        CreditNote rest = credit(CreditInvoice.whole(gross.id(), "All of it"));

        assertThat(five.totals().due()).isEqualTo(eur("5.00"));
        assertThat(five.totals().net()).isEqualTo(eur("4.20"));
        assertThat(one.totals().due()).isEqualTo(eur("8.32"));
        assertThat(one.printed("").get(0).difference()).isEqualTo(eur("1.67"));
        assertAddsUp(gross, List.of(five, one, rest));
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void givesALaterQuantityItsShareOfTheMoneyThatIsLeft() {
        CreditNote amount = credit(sorry().amount(group(standard), "20.00", "EUR"));
        CreditNote one = credit(sorry().line(standard, 1));
        CreditNote more = credit(sorry().amount("30.00", "EUR").gross());
        CreditNote rest = credit(CreditInvoice.whole(invoice.id(), "All of it"));

        assertThat(one.lines().get(0).net()).isEqualTo(eur("26.68"));
        assertThat(rest.lines()).extracting(CreditedLine::quantity).containsExactly(Quantity.of(2), Quantity.of(7));
        assertAddsUp(invoice, List.of(amount, one, more, rest));
    }

    @Test
    @Rule("INV-5")
    void leavesNothingOfALineOfWhichNoMoneyIsLeft() {
        CreditNote amount = credit(sorry().amount(group(reduced), "2.35", "EUR"));

        VisionCraftException refused = assertRejected(CREDIT_EXCEEDS_INVOICE, () -> credit(sorry().line(reduced, 1)));
        CreditNote rest = credit(CreditInvoice.whole(invoice.id(), "All of it"));

        assertThat(refused.details()).containsEntry("left", "0");
        assertThat(rest.lines()).extracting(CreditedLine::orderLine).containsExactly(standard);
        assertAddsUp(invoice, List.of(amount, rest));
        assertRejected(NOTHING_TO_CREDIT, () -> credit(CreditInvoice.whole(invoice.id(), "More")));
        assertRejected(CREDIT_EXCEEDS_INVOICE, () -> credit(sorry().amount("0.01", "EUR")));
    }

    @Test
    @Rule("INV-5")
    void refusesMoreThanIsLeftOfAGroup() {
        credit(sorry().amount(group(standard), "100.00", "EUR"));
        Receivable before = billing.receivableOf(invoice.id());
        events.clear();

        VisionCraftException refused = assertRejected(
                CREDIT_EXCEEDS_INVOICE,
                () -> credit(sorry().amount(group(reduced), "1.00", "EUR").amount(group(standard), "0.06", "EUR")));
        assertRejected(
                CREDIT_EXCEEDS_INVOICE,
                () -> credit(sorry().amount("9999999999.99", "EUR").gross()));
        assertRejected(
                INVOICE_GROUP_NOT_FOUND, () -> credit(sorry().amount(TaxDecision.reverseCharge("DE"), "1.00", "EUR")));

        assertThat(refused.details())
                .containsEntry("left", "0.05 EUR")
                .containsEntry("amount", "0.06 EUR")
                .containsEntry("basis", "NET");
        assertThat(billing.receivableOf(invoice.id())).isEqualTo(before);
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).hasSize(1);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-3", "GEN-4", "MON-1"})
    @SuppressWarnings("NullAway") // what callers without null checks do
    void refusesAmountsThatAreNotFit() {
        TaxDecision group = group(standard);

        assertInvalid(OUT_OF_RANGE, "amounts[0].amount", () -> credit(sorry().amount("0.00", "EUR")));
        assertInvalid(OUT_OF_RANGE, "amounts[0].amount", () -> credit(sorry().amount("-1", "EUR")));
        assertInvalid(TOO_MANY_DECIMALS, "amounts[0].amount", () -> credit(sorry().amount("0.001", "EUR")));
        assertInvalid(MALFORMED_NUMBER, "amounts[0].amount", () -> credit(sorry().amount("1E9", "EUR")));
        assertInvalid(TOO_LONG, "amounts[0].amount", () -> credit(sorry().amount("1".repeat(41), "EUR")));
        assertInvalid(UNKNOWN_CURRENCY, "amounts[0].currency", () -> credit(sorry().amount("1", "eur")));
        assertInvalid(CURRENCY_MISMATCH, "amounts[0].currency", () -> credit(sorry().amount("1", "JPY")));
        assertInvalid(
                DUPLICATE,
                "amounts[1]",
                () -> credit(sorry().amount(group, "1", "EUR").amount("1", "EUR")));
        assertInvalid(
                OUT_OF_RANGE, "amounts", () -> credit(sorry().amount("1", "EUR").line(standard, 1)));
        assertInvalid(
                OUT_OF_RANGE,
                "amounts",
                () -> credit(CreditInvoice.whole(invoice.id(), "All").amount("1", "EUR")));
        InvalidInputException all = assertInvalid(
                REQUIRED,
                "amounts[1]",
                () -> credit(new CreditInvoice(
                        invoice.id(),
                        false,
                        List.of(),
                        Arrays.asList(
                                new CreditInvoice.Amount(
                                        "XX", "LONG", new BigDecimal("1E+1000000000"), "\u0000", "1", "EUR"),
                                null,
                                new CreditInvoice.Amount(null, null, null, null, null, null)),
                        null,
                        "Sorry",
                        "lower",
                        null)));

        assertThat(all.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "reasonCode",
                        "amounts[0].country",
                        "amounts[0].code",
                        "amounts[0].rate",
                        "amounts[0].exemption",
                        "amounts[1]",
                        "amounts[2].amount",
                        "amounts[2].currency");
        assertThat(all.violations()).extracting(Violation::code).contains(UNKNOWN_COUNTRY.value(), MALFORMED.value());
        assertInvalid(
                REQUIRED,
                "lines",
                () -> credit(new CreditInvoice(invoice.id(), false, List.of(), null, null, "Sorry", null, null)));
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).isEmpty();
    }

    @Test
    @Rule({"INV-5", "ORD-5"})
    void creditsTheMoneyThatIsLeftWhenTheOrderIsCancelled() {
        CreditNote amount = credit(sorry().amount("50.00", "EUR").gross());

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        List<CreditNote> notes = vc.invoices().creditNotes(as(ann), invoice.id());
        assertThat(notes).hasSize(2).startsWith(amount);
        assertThat(notes.get(1).reason()).isEqualTo(new CreditReason(CreditReason.CANCELLED, ""));
        assertAddsUp(invoice, notes);
    }

    @Test
    @Rule({"INV-5", "ORD-5"})
    void creditsOfWhatWasNotSuppliedItsShareOfTheMoneyThatIsLeft() {
        credit(sorry().amount(group(standard), "30.00", "EUR").amount(group(reduced), "2.35", "EUR"));
        vc.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        vc.orders().start(STAFF, WorkOnOrder.of(order.id()));

        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(order.id())
                                .supplied(SupplyStatement.of().line(standard, 1).line(reduced, 1)));

        CreditNote note = vc.invoices().creditNotes(STAFF, invoice.id()).get(1);
        assertThat(note.reason()).isEqualTo(new CreditReason(CreditReason.SUPPLIED_LESS, ""));
        assertThat(note.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(standard);
            assertThat(line.quantity()).isEqualTo(Quantity.of(2));
            assertThat(line.net()).isEqualTo(eur("46.70"));
        });
    }

    @Test
    @Rule({"GEN-6", "GEN-7"})
    void takesEffectOncePerKeyAndVersion() {
        Caller keyed = clerk().withKey("k-1");
        long version = billing.receivableOf(invoice.id()).version();
        CreditInvoice command = sorry().amount("10.00", "EUR").atVersion(version);

        CreditNote first = vc.invoices().credit(keyed, command);
        CreditNote again = vc.invoices().credit(keyed, command);

        assertThat(again).isEqualTo(first);
        assertRejected(StaleAggregateException.CODE, () -> credit(command));
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).containsExactly(first);
    }

    @Test
    @Rule({"INV-5", "INV-4"})
    void creditsNoMoreThanWasInvoicedHoweverManyCreditAtOnce() {
        List<Race.Outcome<CreditNote>> outcomes = Race.times(
                6, n -> () -> credit(n % 2 == 0 ? sorry().amount("40.00", "EUR").gross() : sorry().line(standard, 1)));

        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertRejected(CREDIT_EXCEEDS_INVOICE, outcome::orThrow));
        List<CreditNote> notes = vc.invoices().creditNotes(clerk(), invoice.id());
        assertThat(notes)
                .hasSize((int) outcomes.stream().filter(Race.Outcome::succeeded).count());
        Receivable receivable = billing.receivableOf(invoice.id());
        assertThat(receivable.credited())
                .isEqualTo(sum(notes, note -> note.totals().due()));
        if (vc.invoices().creditable(clerk(), invoice.id()).gross().positive()) {
            credit(CreditInvoice.whole(invoice.id(), "Rest"));
        }
        assertAddsUp(invoice, vc.invoices().creditNotes(clerk(), invoice.id()));
    }

    private void assertAddsUp(Invoice whole, List<CreditNote> notes) {
        for (TaxGroup group : whole.totals().groups()) {
            assertThat(sum(notes, note -> of(note, group, TaxGroup::base))).isEqualTo(group.base());
            assertThat(sum(notes, note -> of(note, group, TaxGroup::tax))).isEqualTo(group.tax());
        }
        whole.lines()
                .forEach(line -> assertThat(sum(
                                notes,
                                note -> Money.total(
                                        line.net().currency(),
                                        note.lines().stream()
                                                .filter(one -> one.orderLine().equals(line.orderLine()))
                                                .map(CreditedLine::net)
                                                .toList())))
                        .isEqualTo(line.net()));
        assertThat(billing.receivableOf(whole.id()).settlement()).isEqualTo(Settlement.CREDITED);
        assertThat(vc.invoices().creditable(clerk(), whole.id()).gross().zero()).isTrue();
    }

    private static Money of(CreditNote note, TaxGroup group, Function<TaxGroup, Money> amount) {
        return note.totals().groups().stream()
                .filter(one -> one.decision().equals(group.decision()))
                .map(amount)
                .reduce(eur("0.00"), Money::plus);
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

    private static Money sum(List<CreditNote> notes, Function<CreditNote, Money> amount) {
        return notes.stream().map(amount).reduce(eur("0.00"), Money::plus);
    }
}
