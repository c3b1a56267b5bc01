package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.billing.BillingCodes.CREDIT_EXCEEDS_INVOICE;
import static io.visioncraft.billing.BillingCodes.CREDIT_NOTE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_LINE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.billing.BillingCodes.NOTHING_TO_CREDIT;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.DUPLICATE;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How invoices are taken back, in part and as a whole, on every store. Standard tax is 19 %, reduced 7 %. The invoice of each
 * test has 3 × 33.35 at the standard and 7 × 0.335 at the reduced rate: 100.05 + 2.35 net, 121.57 payable.
 */
abstract class CreditNoteSuite extends BehaviourSuite {

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

    @Test
    @Rule({"INV-5", "EVT-1"})
    void creditsAPartByLineAndQuantity() {
        events.clear();

        CreditNote note = credit(part().line(standard, 1));

        assertThat(note.invoice()).isEqualTo(invoice.id());
        assertThat(note.invoiceNumber()).isEqualTo("INV-2026-000001");
        assertThat(note.issue()).isEqualTo(new Issuance("CRN-2026-000001", TODAY, TODAY));
        assertThat(note.parties()).isEqualTo(invoice.parties());
        assertThat(note.reason()).isEqualTo(new CreditReason(CreditReason.OTHER, "Came broken"));
        assertThat(note.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(standard);
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
            assertThat(line.net()).isEqualTo(eur("33.35"));
        });
        assertThat(note.totals().due()).isEqualTo(eur("39.69"));
        assertThat(vc.invoices().creditNote(as(ann), note.id())).isEqualTo(note);
        assertThat(vc.invoices().creditNotes(as(ann), invoice.id())).containsExactly(note);
        assertThat(billing.receivableOf(invoice.id()).balance()).isEqualTo(eur("81.88"));
        assertThat(events.types()).containsExactly("credit-note.issued");
        assertThat(events.all().get(0).data())
                .containsEntry("invoice", invoice.id().toString())
                .containsEntry("number", "CRN-2026-000001")
                .containsEntry("payable", "39.69")
                .containsEntry("reasonCode", "OTHER")
                .doesNotContainKey("reason");
    }

    @Test
    @Rule({"INV-5", "INV-2"})
    void creditsAWholeInvoiceAndLeavesItAsItIs() {
        CreditNote note = credit(CreditInvoice.whole(invoice.id(), "Never delivered"));

        assertThat(note.lines())
                .extracting(CreditedLine::orderLine, CreditedLine::quantity, CreditedLine::amount, CreditedLine::net)
                .containsExactlyElementsOf(invoice.lines().stream()
                        .map(line -> tuple(line.orderLine(), line.quantity(), line.amount(), line.net()))
                        .toList());
        assertThat(note.totals()).isEqualTo(invoice.totals());
        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.CREDITED);
        assertThat(vc.invoices().get(clerk(), invoice.id())).isEqualTo(invoice);
    }

    @Test
    @Rule({"INV-5", "MON-4"})
    void addsUpToTheInvoiceWhenCreditedInManySteps() {
        List<CreditNote> notes = new ArrayList<>();
        for (int piece = 0; piece < 6; piece++) {
            notes.add(credit(part().line(reduced, 1)));
        }
        notes.add(credit(part().line(standard, new BigDecimal("0.3333")).line(reduced, new BigDecimal("0.5"))));
        notes.add(credit(part().line(standard, new BigDecimal("1.1"))));
        notes.add(credit(CreditInvoice.whole(invoice.id(), "All the rest")));

        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).isEqualTo(notes);
        assertThat(sum(notes, note -> net(note, standard))).isEqualTo(eur("100.05"));
        assertThat(sum(notes, note -> net(note, reduced))).isEqualTo(eur("2.35"));
        assertThat(sum(notes, note -> tax(note, "19"))).isEqualTo(eur("19.01"));
        assertThat(sum(notes, note -> tax(note, "7"))).isEqualTo(eur("0.16"));
        assertThat(sum(notes, note -> note.totals().due()))
                .isEqualTo(invoice.totals().due());
        assertThat(billing.receivableOf(invoice.id()).balance().zero()).isTrue();
    }

    @Test
    @Rule({"INV-5", "MON-2", "MON-4"})
    void givesBackWhatTheBuyerPaidWherePricesHoldTheTax() {
        Service lamp = catalog.anActiveService();
        vc.prices()
                .set(
                        CatalogFixtures.manager(),
                        SetPrice.of(lamp.id(), "0.99", "EUR").gross());
        Order sold = vc.orders().place(as(ann), PlaceOrder.of(lamp.id(), 2).and(lamp.id(), 1));
        Invoice gross = billing.invoiceOf(sold.id());
        OrderLineId two = sold.lines().get(0).id();

        List<CreditNote> notes = List.of(
                credit(CreditInvoice.part(gross.id(), "Came broken").line(two, 1)),
                credit(CreditInvoice.part(gross.id(), "Came broken").line(two, 1)),
                credit(CreditInvoice.whole(gross.id(), "All the rest")));

        assertThat(notes).extracting(note -> note.totals().due()).containsOnly(eur("0.99"));
        assertThat(notes).allSatisfy(note -> {
            assertThat(note.totals().method()).isEqualTo(gross.totals().method());
            assertThat(note.lines()).singleElement().satisfies(line -> {
                assertThat(line.amount()).isEqualTo(eur("0.99"));
                assertThat(line.tax()).isEqualTo(gross.lines().get(0).tax());
            });
        });
        assertThat(sum(notes, note -> note.totals().net()))
                .isEqualTo(gross.totals().net());
        assertThat(sum(notes, note -> note.totals().tax()))
                .isEqualTo(gross.totals().tax());
        assertThat(billing.receivableOf(gross.id()).balance().zero()).isTrue();
    }

    @Test
    @Rule("INV-5")
    void rejectsMoreOfALineThanIsLeft() {
        credit(part().line(standard, 2));
        Receivable before = billing.receivableOf(invoice.id());

        VisionCraftException rejection =
                assertRejected(CREDIT_EXCEEDS_INVOICE, () -> credit(part().line(standard, new BigDecimal("1.0001"))));

        assertThat(rejection.details())
                .containsEntry("line", standard.toString())
                .containsEntry("left", "1")
                .containsEntry("quantity", "1.0001");
        assertThat(billing.receivableOf(invoice.id())).isEqualTo(before);
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).hasSize(1);
    }

    @Test
    @Rule("INV-5")
    void rejectsTheRestWhenNothingIsLeft() {
        credit(CreditInvoice.whole(invoice.id(), "Never delivered"));

        assertRejected(NOTHING_TO_CREDIT, () -> credit(CreditInvoice.whole(invoice.id(), "Never delivered")));
    }

    @Test
    @Rule("INV-5")
    void rejectsLinesAndInvoicesThatAreNotThere() {
        OrderLineId noLine = new OrderLineId(new UUID(7, 7));
        InvoiceId unknown = new InvoiceId(new UUID(7, 7));
        OrderLineId foreign = billing.anInvoiceOf(ann, 1, "1.00").lines().get(0).orderLine();

        assertRejected(
                INVOICE_LINE_NOT_FOUND, () -> credit(part().line(standard, 1).line(noLine, 1)));
        assertRejected(INVOICE_LINE_NOT_FOUND, () -> credit(part().line(foreign, 1)));
        assertRejected(INVOICE_NOT_FOUND, () -> credit(CreditInvoice.whole(unknown, "Never delivered")));
        assertRejected(
                CREDIT_NOTE_NOT_FOUND, () -> vc.invoices().creditNote(clerk(), new CreditNoteId(new UUID(7, 7))));
    }

    @Test
    @Rule("INV-2")
    void rejectsACreditOnAnInvoiceThatIsNotIssued() {
        VisionCraft patient = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        Order unbilled = patient.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 1));
        Invoice draft = DraftInvoices.in(persistence).of(unbilled);

        assertRejected(INVOICE_NOT_ISSUED, () -> credit(CreditInvoice.whole(draft.id(), "Never delivered")));
    }

    @Test
    @Rule({"GEN-3", "GEN-4", "MON-7"})
    void rejectsWhatIsNotFit() {
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> credit(part().line(standard, 0)));
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> credit(part().line(standard, -1)));
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> credit(part().line(standard, 1_000_000_000)));
        assertInvalid(
                TOO_MANY_DECIMALS,
                "lines[1].quantity",
                () -> credit(part().line(standard, 1).line(reduced, new BigDecimal("0.00001"))));
        assertInvalid(
                DUPLICATE,
                "lines[1].line",
                () -> credit(part().line(standard, 1).line(standard, 1)));
        assertInvalid(REQUIRED, "lines", () -> credit(part()));
        assertInvalid(
                OUT_OF_RANGE,
                "lines",
                () -> credit(CreditInvoice.whole(invoice.id(), "All").line(standard, 1)));
        assertInvalid(REQUIRED, "reason", () -> credit(CreditInvoice.whole(invoice.id(), " ")));
        assertInvalid(TOO_LONG, "reason", () -> credit(CreditInvoice.whole(invoice.id(), "x".repeat(4_001))));
        assertInvalid(CONTROL_CHARACTER, "reason", () -> credit(CreditInvoice.whole(invoice.id(), "\u0000")));
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).isEmpty();
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what callers without null checks do
    void listsAllThatIsMissing() {
        List<CreditInvoice.Part> parts =
                Arrays.asList(new CreditInvoice.Part(null, null), null, new CreditInvoice.Part(standard, null));

        InvalidInputException rejection = assertInvalid(
                REQUIRED,
                "invoice",
                () -> credit(new CreditInvoice(null, false, parts, List.of(), null, null, null, null)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "invoice", "reason", "lines[0].line", "lines[0].quantity", "lines[1]", "lines[2].quantity");
        assertInvalid(
                REQUIRED,
                "lines",
                () -> credit(new CreditInvoice(invoice.id(), false, null, List.of(), null, "All", null, null)));
        assertInvalid(REQUIRED, "", () -> credit(null));
    }

    @Test
    @Rule("INV-5")
    void creditsTheInvoiceOfAnOrderThatIsCancelled() {
        events.clear();

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        assertThat(vc.invoices().creditNotes(as(ann), invoice.id()))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.totals()).isEqualTo(invoice.totals());
                    assertThat(note.reason()).isEqualTo(new CreditReason(CreditReason.CANCELLED, ""));
                });
        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.CREDITED);
        assertThat(events.types()).containsExactly("order.cancelled", "credit-note.issued");
    }

    @Test
    @Rule("INV-5")
    void creditsWhatIsLeftWhenTheOrderIsCancelled() {
        credit(part().line(standard, 2));

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        List<CreditNote> notes = vc.invoices().creditNotes(as(ann), invoice.id());
        assertThat(notes).hasSize(2);
        assertThat(notes.get(1).lines())
                .extracting(line -> line.quantity())
                .containsExactly(Quantity.of(1), Quantity.of(7));
        assertThat(sum(notes, note -> note.totals().due()))
                .isEqualTo(invoice.totals().due());
    }

    @Test
    @Rule("INV-5")
    void creditsNothingMoreWhenAnOrderThatWasCreditedIsCancelled() {
        credit(CreditInvoice.whole(invoice.id(), "Never delivered"));
        events.clear();

        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        assertThat(vc.invoices().creditNotes(as(ann), invoice.id())).hasSize(1);
        assertThat(events.types()).containsExactly("order.cancelled");
    }

    @Test
    @Rule({"INV-3", "INV-5"})
    void freesWhatWasPaidAndThenCredited() {
        billing.paid(invoice.id(), "121.57");
        events.clear();

        CreditNote note = credit(part().line(standard, 1));

        Receivable receivable = billing.receivableOf(invoice.id());
        assertThat(receivable.balance()).isEqualTo(eur("0.00"));
        assertThat(receivable.credited()).isEqualTo(note.totals().due());
        assertThat(receivable.allocated()).isEqualTo(eur("81.88"));
        assertThat(receivable.excess()).isEqualTo(eur("39.69"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        assertThat(events.types()).containsExactlyInAnyOrder("receivable.money-freed", "credit-note.issued");
        assertThat(events.all().stream()
                        .filter(event -> event.type().equals("receivable.money-freed"))
                        .findFirst()
                        .orElseThrow())
                .satisfies(event -> {
                    assertThat(event.aggregateId()).isEqualTo(invoice.id().value());
                    assertThat(event.data())
                            .containsEntry("customer", ann.id().toString())
                            .containsEntry("amount", "39.69")
                            .containsEntry("excess", "39.69")
                            .containsEntry("settlement", "PAID");
                });
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseCreditAndReadCreditNotesWhoMay() {
        CreditNote note = credit(part().line(standard, 1));
        User bob = people.aCustomer();

        for (Caller other : List.of(Caller.visitor(), as(ann), system("invoice:read:any", "payment:record:any"))) {
            assertRejected(missingFor(other), () -> vc.invoices().credit(other, part().line(standard, 1)));
        }
        assertRejected(LOG_IN_REQUIRED, () -> vc.invoices().creditNote(Caller.visitor(), note.id()));
        VisionCraftException foreign =
                assertRejected(CREDIT_NOTE_NOT_FOUND, () -> vc.invoices().creditNote(as(bob), note.id()));
        assertThat(foreign).hasMessage("There is no credit note " + note.id());
        assertRejected(INVOICE_NOT_FOUND, () -> vc.invoices().creditNotes(as(bob), invoice.id()));
        assertThat(vc.invoices()
                        .credit(as(people.aMemberOfStaff()), part().line(standard, 1))
                        .number())
                .isEqualTo("CRN-2026-000002");
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        long version = billing.receivableOf(invoice.id()).version();
        credit(part().line(standard, 1).atVersion(version));

        assertRejected(
                StaleAggregateException.CODE,
                () -> credit(part().line(standard, 1).atVersion(version)));

        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).hasSize(1);
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        Caller keyed = clerk().withKey("k-1");

        CreditNote first = vc.invoices().credit(keyed, part().line(standard, 1));
        CreditNote again = vc.invoices().credit(keyed, part().line(standard, 1));

        assertThat(again).isEqualTo(first);
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).containsExactly(first);
        assertRejected(KEY_REUSED, () -> vc.invoices().credit(keyed, part().line(standard, 2)));
    }

    @Test
    @Rule({"INV-5", "INV-4"})
    void creditsNoMoreThanWasInvoicedHoweverManyCreditAtOnce() {
        List<Race.Outcome<CreditNote>> outcomes = Race.times(6, n -> () -> credit(part().line(standard, 1)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(3);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertRejected(CREDIT_EXCEEDS_INVOICE, outcome::orThrow));
        assertThat(vc.invoices().creditNotes(clerk(), invoice.id()))
                .extracting(CreditNote::number)
                .containsExactlyInAnyOrder("CRN-2026-000001", "CRN-2026-000002", "CRN-2026-000003");
        assertThat(billing.receivableOf(invoice.id()).credited()).isEqualTo(eur("119.06"));
    }

    @Test
    @Rule("INV-5")
    void creditsAllOnceWhenTheOrderIsCancelledMeanwhile() {
        List<Callable<Object>> calls = List.of(
                () -> credit(part().line(standard, 2)),
                () -> vc.orders().cancel(as(ann), CancelOrder.of(order.id())),
                () -> credit(CreditInvoice.whole(invoice.id(), "Never delivered")));

        List<Race.Outcome<Object>> outcomes = Race.of(calls);

        assertThat(outcomes.get(1).succeeded()).isTrue();
        assertThat(vc.orders().get(as(ann), order.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        List<CreditNote> notes = vc.invoices().creditNotes(clerk(), invoice.id());
        assertThat(sum(notes, note -> note.totals().due()))
                .isEqualTo(invoice.totals().due());
        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.CREDITED);
    }

    private Order anOrder() {
        Service repair = catalog.anActiveServiceAt("33.35", "EUR");
        Service book = catalog.anActive(
                CreateService.of("BOOK", "Book", catalog.aCategory("Books").id())
                        .taxed(TaxClassCode.REDUCED));
        catalog.aPrice(book.id(), "0.335", "EUR");
        return vc.orders().place(as(ann), PlaceOrder.of(repair.id(), 3).and(book.id(), 7));
    }

    private CreditInvoice part() {
        return CreditInvoice.part(invoice.id(), "Came broken");
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

    private static Money net(CreditNote note, OrderLineId line) {
        return note.lines().stream()
                .filter(one -> one.orderLine().equals(line))
                .map(one -> one.net())
                .reduce(eur("0.00"), Money::plus);
    }

    private static Money tax(CreditNote note, String rate) {
        return note.totals().groups().stream()
                .filter(group -> group.decision().rate().equals(TaxRate.of(rate)))
                .map(TaxGroup::tax)
                .reduce(eur("0.00"), Money::plus);
    }
}
