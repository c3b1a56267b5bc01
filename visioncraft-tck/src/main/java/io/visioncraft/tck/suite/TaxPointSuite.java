package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.billing.InvoiceNumbering.DEFERRED;
import static io.visioncraft.billing.InvoiceNumbering.IMMEDIATE;
import static io.visioncraft.billing.InvoiceTrigger.COMPLETED;
import static io.visioncraft.billing.InvoiceTrigger.CONFIRMED;
import static io.visioncraft.billing.InvoiceTrigger.PLACED;
import static io.visioncraft.tax.TaxCodes.NO_EXCHANGE_RATE;
import static io.visioncraft.tax.TaxCodes.NO_TAX_RULE;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceNumbering;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tax of an invoice is that of its tax point (INV-2), on every store: standard tax is 16 % until Christmas 2026, then 19 %,
 * from New Year on 21 %, and from 2030 on 25 %; reduced tax is 7 %.
 */
@Rule("INV-2")
abstract class TaxPointSuite extends TaxPointCases {

    private static final String COLUMNS = "country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason\n";
    private static final TaxSettings TAX = TaxSettings.by(TaxTable.read(COLUMNS + """
            *,*,,,2026-12-25,S,16,,,
            *,*,,2026-12-25,2027-01-01,S,19,,,
            *,*,,2027-01-01,2030-01-01,S,21,,,
            *,*,,2030-01-01,,S,25,,,
            *,REDUCED,,,,S,7,,,
            """));
    private static final TaxDecision BEFORE = TaxDecision.charged("DE", TaxRate.of("19"));
    private static final TaxDecision AFTER = TaxDecision.charged("DE", TaxRate.of("21"));

    private static final TaxClass LESSONS = TaxClass.of("LESSONS");

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TAX.with(LESSONS));
    }

    @ParameterizedTest
    @CsvSource({
        "PLACED,    IMMEDIATE, 19",
        "PLACED,    DEFERRED,  21",
        "CONFIRMED, IMMEDIATE, 21",
        "CONFIRMED, DEFERRED,  21",
        "COMPLETED, IMMEDIATE, 21",
        "COMPLETED, DEFERRED,  21"
    })
    @Rule({"TAX-1", "MON-6"})
    void taxesByTheDayOfTheTriggerOrOfIssue(InvoiceTrigger trigger, InvoiceNumbering numbering, String rate) {
        VisionCraft shop = shop(policy(trigger, numbering), TAX);
        Order order = placed(shop);
        clock.set(JANUARY);

        Invoice invoice = invoiced(shop, order);

        TaxDecision expected = TaxDecision.charged("DE", TaxRate.of(rate));
        assertThat(decisions(invoice)).containsExactly(expected);
        assertThat(invoice.totals().due()).isEqualTo(eur(expected.equals(AFTER) ? "96.80" : "95.20"));
        assertThat(invoice).isEqualTo(invoiceOf(order));
        assertThat(vc.orders().get(ann, order.id()).totals()).as("of the order").isEqualTo(order.totals());
        assertThat(vc.invoices().receivable(clerk(), invoice.id()).balance())
                .isEqualTo(invoice.totals().due());
        if (expected.equals(AFTER)) {
            assertToldOnce(order, invoice, "2027-01-02");
        } else {
            assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    void showsADraftAsItWasMadeUntilItIsIssued(InvoiceTrigger trigger) {
        VisionCraft shop = shop(policy(trigger, DEFERRED), TAX);
        Order order = placed(shop);
        clock.set(JANUARY);
        completed(shop, order);

        Invoice draft = invoiceOf(order);
        assertThat(draft.totals()).isEqualTo(order.totals());
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();

        assertThat(decisions(issued(shop, draft))).containsExactly(AFTER);
    }

    @ParameterizedTest
    @CsvSource({"PLACED, DEFERRED", "CONFIRMED, DEFERRED", "COMPLETED, IMMEDIATE", "COMPLETED, DEFERRED"})
    void taxesByTheDayOfSupplyWhereThatIsStated(InvoiceTrigger trigger, InvoiceNumbering numbering) {
        VisionCraft shop = shop(policy(trigger, numbering), TAX);
        Order before = started(shop, placed(shop));
        Order after = started(shop, placed(shop));
        clock.set(JANUARY.plusSeconds(86_400));

        complete(shop, before, LocalDate.of(2026, 12, 31));
        complete(shop, after, NEW_YEAR);
        shop.invoices().issueDrafts(DESK, IssueDrafts.oldest(10));

        assertThat(decisions(invoiceOf(before))).containsExactly(BEFORE);
        assertThat(decisions(invoiceOf(after))).containsExactly(AFTER);
        assertThat(taxPoint(invoiceOf(before))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertToldOnce(after, invoiceOf(after), "2027-01-01");
    }

    /** What was placed for a day to come was taxed by that day. */
    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    void saysNothingWhereTheDayOfSupplyWasKnownWhenItWasPlaced(InvoiceTrigger trigger) {
        VisionCraft shop = shop(policy(trigger, IMMEDIATE), TAX);
        Order order = shop.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 1)
                                .described(OrderDescription.none().supplied(NEW_YEAR)));
        clock.set(JANUARY);

        Invoice invoice = invoiced(shop, order);

        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(decisions(invoice)).containsExactly(AFTER);
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PLACED, DEFERRED", "COMPLETED, IMMEDIATE", "COMPLETED, DEFERRED"})
    @Rule("TAX-1")
    void decidesNothingAnewByADayBeforeTheOrderWasPlaced(InvoiceTrigger trigger, InvoiceNumbering numbering) {
        VisionCraft shop = shop(policy(trigger, numbering), TAX);
        Order order = started(shop, placed(shop));
        clock.set(JANUARY);

        complete(shop, order, LocalDate.of(2026, 12, 20));
        shop.invoices().issueDrafts(DESK, IssueDrafts.oldest(10));

        assertThat(invoiceOf(order).totals()).isEqualTo(order.totals());
        assertThat(taxPoint(invoiceOf(order))).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();
    }

    @Test
    @Rule("TAX-1")
    void asksADraftByItsDayOfSupplyIfThatIsAfterTheOrderWasPlaced() {
        VisionCraft shop = shop(policy(COMPLETED, DEFERRED), TAX);
        clock.set(Instant.parse("2026-12-20T11:00:00Z"));
        Order order = started(shop, placed(shop));
        clock.set(JANUARY);
        complete(shop, order, LocalDate.of(2026, 12, 27));
        clock.advance(Duration.ofDays(3));

        InvoicePreview preview = shop.invoices().preview(ann, order.id());
        Invoice issued = issued(shop, invoiceOf(order));

        assertThat(order.payable()).isEqualTo(eur("92.80"));
        assertThat(decisions(issued)).containsExactly(BEFORE);
        assertThat(preview).isEqualTo(InvoicePreview.of(issued));
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule("MON-6")
    void previewsTheDocumentOfTheSameInstant(InvoiceTrigger trigger) {
        for (InvoiceNumbering numbering : InvoiceNumbering.values()) {
            VisionCraft shop = shop(policy(trigger, numbering), TAX);
            clock.set(DECEMBER);
            Order order = placed(shop);
            clock.set(JANUARY);
            Order step = trigger == COMPLETED ? started(shop, order) : order;

            InvoicePreview preview = shop.invoices().preview(ann, order.id());
            if (trigger == CONFIRMED) {
                shop.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
            } else if (trigger == COMPLETED) {
                shop.orders().complete(STAFF, CompleteOrder.of(step.id()));
            }
            if (numbering == DEFERRED) {
                InvoicePreview ofDraft = shop.invoices().preview(ann, order.id());
                assertThat(ofDraft).isEqualTo(preview);
                issued(shop, invoiceOf(order));
            }

            assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
            events.clear();
        }
    }

    @Test
    @Rule({"GEN-8", "INV-4"})
    void knowsTheDayInTheZoneOfTheIssuer() {
        VisionCraft shop = shop(policy(CONFIRMED, IMMEDIATE), TAX);
        Order before = placed(shop);
        Order after = placed(shop);

        clock.set(Instant.parse("2026-12-31T22:59:59.999999Z"));
        shop.orders().confirm(STAFF, WorkOnOrder.of(before.id()));
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        shop.orders().confirm(STAFF, WorkOnOrder.of(after.id()));

        assertThat(decisions(invoiceOf(before))).containsExactly(BEFORE);
        assertThat(taxPoint(invoiceOf(before))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(decisions(invoiceOf(after))).containsExactly(AFTER);
        assertThat(taxPoint(invoiceOf(after))).isEqualTo(NEW_YEAR);
    }

    /** A node whose clock was years ahead has confirmed and started the order. */
    @Test
    @Rule({"GEN-8", "INV-4"})
    void followsNoWrongClock() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order order = placed(shop);
        clock.set(Instant.parse("2036-01-02T11:00:00Z"));
        started(shop, order);
        clock.set(JANUARY);

        InvoicePreview preview = shop.invoices().preview(ann, order.id());
        shop.orders().complete(STAFF, CompleteOrder.of(order.id()));

        assertThat(decisions(invoiceOf(order))).containsExactly(AFTER);
        assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
        assertThat(taxPoint(invoiceOf(order))).isEqualTo(LocalDate.of(2027, 1, 2));
    }

    @Test
    @Rule("INV-1")
    void asksWhereTheOrderWasPlacedUnderAnotherTrigger() {
        Order order = placed(shop(policy(COMPLETED, IMMEDIATE), TAX));
        clock.set(JANUARY);

        shop(InvoicingPolicy.standard(), TAX).orders().confirm(STAFF, WorkOnOrder.of(order.id()));

        assertThat(decisions(invoiceOf(order))).containsExactly(AFTER);
    }

    @Test
    @Rule("MON-2")
    void leavesTheGrossOfTheBuyerAsItIs() {
        gross(cleaning, "95.20");
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order order = placed(shop);
        clock.set(JANUARY);

        Invoice invoice = invoiced(shop, order);

        assertThat(invoice.totals().due()).isEqualTo(order.payable()).isEqualTo(eur("95.20"));
        assertThat(invoice.totals().tax()).isEqualTo(eur("16.52"));
        assertThat(invoice.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertToldOnce(order, invoice, "2027-01-02");
    }

    @Test
    @Rule("MON-3")
    void leavesLinesOfTheSameAnswerAsTheyAre() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order order = shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 3));
        clock.set(JANUARY);

        InvoicePreview before = shop.invoices().preview(ann, order.id());
        Invoice invoice = invoiced(shop, order);

        assertThat(invoice.lines()).isEqualTo(before.lines());
        assertThat(invoice.lines().get(1).tax()).isEqualTo(order.lines().get(1).tax());
        assertThat(invoice.lines()).extracting(InvoiceLine::net).containsExactly(eur("80.00"), eur("30.00"));
        assertThat(invoice.totals().groups().get(1))
                .isEqualTo(order.totals().groups().get(1));
        assertThat(decisions(invoice).get(0)).isEqualTo(AFTER);
    }

    @Test
    @Rule({"TAX-1", "MON-5"})
    void asksTheTableThatIsLoadedNow() {
        Order order = placed(shop(policy(COMPLETED, IMMEDIATE), TAX));
        TaxSettings other = TaxSettings.by(TaxTable.read(COLUMNS + "*,*,,,,S,10,,,\n"))
                .roundingEachLine()
                .grossPrices();

        Invoice invoice = invoiced(shop(policy(COMPLETED, IMMEDIATE), other), order);

        assertThat(invoice.totals().due()).isEqualTo(eur("88.00"));
        assertThat(invoice.totals().method())
                .as("as the order was made")
                .isEqualTo(order.totals().method());
    }

    @Test
    void keepsTheTaxOfAClassThatTheHostNoLongerDeclares() {
        Service lesson = catalog.anActive(
                CreateService.of("LES", "Lesson", catalog.aCategory().id()).taxed(LESSONS.code()));
        catalog.aPrice(lesson.id(), "50.00", "EUR");
        Order order = shop(policy(COMPLETED, IMMEDIATE), TAX.with(LESSONS))
                .orders()
                .place(ann, PlaceOrder.of(lesson.id(), 1).and(cleaning.id(), 1));
        clock.set(JANUARY);

        Invoice invoice = invoiced(shop(policy(COMPLETED, IMMEDIATE), TAX), order);

        assertThat(decisions(invoice)).containsExactly(BEFORE, AFTER);
    }

    @Test
    @Rule({"GEN-3", "GEN-5"})
    void refusesTheStepWhereNobodySaysHowItIsTaxed() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TaxSettings.by(TaxTable.read(COLUMNS + """
                *,*,,,2027-01-01,S,19,,,
                """)));
        Order order = started(shop, placed(shop));
        clock.set(JANUARY);
        events.clear();

        assertRejected(NO_TAX_RULE, () -> shop.invoices().preview(ann, order.id()));
        assertRejected(NO_TAX_RULE, () -> shop.orders().complete(STAFF, CompleteOrder.of(order.id())));

        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        assertThat(vc.invoices().findByOrder(ann, order.id())).isEmpty();
        assertThat(events.all()).isEmpty();
        shop(policy(COMPLETED, IMMEDIATE), TAX).orders().complete(STAFF, CompleteOrder.of(order.id()));
        assertThat(decisions(invoiceOf(order))).containsExactly(AFTER);
    }

    @Test
    @Rule({"INV-4", "GEN-5"})
    void issuesTheOtherDraftsOfABatch() {
        VisionCraft shop = shop(policy(PLACED, DEFERRED), TaxSettings.by(TaxTable.read(COLUMNS + """
                *,STANDARD,,,2027-01-01,S,19,,,
                *,STANDARD,,2027-01-01,,S,21,,,
                *,REDUCED,,,2027-01-01,S,7,,,
                """)));
        Order changed = placed(shop);
        Order refused = shop.orders().place(ann, PlaceOrder.of(windows.id(), 1));
        Order same = shop.orders()
                .place(
                        ann,
                        PlaceOrder.of(windows.id(), 1)
                                .described(OrderDescription.none().supplied(LocalDate.of(2026, 12, 31))));
        clock.set(JANUARY);
        Invoice draft = invoiceOf(refused);
        events.clear();

        IssuedDrafts issued = shop.invoices().issueDrafts(DESK, IssueDrafts.oldest(10));

        assertThat(issued.issued())
                .extracting(one -> Objects.requireNonNull(one.issue()).number())
                .containsExactly("INV-2027-000001", "INV-2027-000002");
        assertThat(issued.refused())
                .containsExactly(new IssuedDrafts.Refused(draft.id(), refused.id(), NO_TAX_RULE.value()));
        assertThat(invoiceOf(refused)).isEqualTo(draft);
        assertThat(invoiceOf(same).totals()).isEqualTo(same.totals());
        assertThat(issued.issued().get(0).payable())
                .isEqualTo(invoiceOf(changed).totals().due());
        assertToldOnce(changed, invoiceOf(changed), "2027-01-02");
        assertRejected(NO_TAX_RULE, () -> issued(shop, draft));
    }

    @Test
    @Rule({"INV-5", "ORD-5"})
    void creditsWhatTheInvoiceSays() {
        VisionCraft shop = shop(policy(CONFIRMED, IMMEDIATE), TAX);
        Order less = shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 2));
        Order whole = placed(shop);
        clock.set(JANUARY);
        started(shop, less);
        started(shop, whole);

        shop.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(less.id())
                                .supplied(SupplyStatement.of().line(firstLine(less), 1)));
        shop.orders().cancel(STAFF, CancelOrder.of(whole.id()).because("Too late"));
        CreditNote rest = shop.invoices()
                .credit(clerk(), CreditInvoice.whole(invoiceOf(less).id(), "Broken"));

        for (Order order : List.of(less, whole)) {
            List<CreditNote> notes =
                    vc.invoices().creditNotes(clerk(), invoiceOf(order).id());
            assertThat(notes)
                    .flatExtracting(note -> note.totals().groups())
                    .extracting(group -> group.decision())
                    .containsOnly(AFTER);
            assertThat(notes.stream().map(note -> note.totals().due()).reduce(eur("0.00"), (a, b) -> a.plus(b)))
                    .isEqualTo(invoiceOf(order).totals().due());
        }
        assertThat(rest.totals().due()).isEqualTo(eur("96.80"));
    }

    @Test
    @Rule("ORD-5")
    void taxesWhatWasSuppliedOfAnOrderThatEnds() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order less = started(shop, shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 2)));
        Order cancelled = started(shop, shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 2)));
        clock.set(JANUARY);

        shop.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(less.id())
                                .supplied(SupplyStatement.of().line(firstLine(less), 1)));
        shop.orders()
                .cancel(
                        STAFF,
                        CancelOrder.of(cancelled.id())
                                .supplied(SupplyStatement.of().line(firstLine(cancelled), 1))
                                .because("Moved away"));

        for (Order order : List.of(less, cancelled)) {
            assertThat(invoiceOf(order).totals().due()).isEqualTo(eur("96.80"));
            assertThat(vc.invoices().creditNotes(clerk(), invoiceOf(order).id()))
                    .isEmpty();
        }
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).hasSize(2);
    }

    @Test
    void makesNoSimplifiedInvoiceAboveTheLimitOrWithoutTaxAcrossBorders() {
        InvoicingPolicy limited = policy(PLACED, DEFERRED).limitingSimplifiedInvoices("96.00", "EUR");
        VisionCraft shop = shop(limited, TAX);
        VisionCraft exporting = shop(
                policy(PLACED, DEFERRED),
                TaxSettings.by(question -> question.taxPoint().isBefore(NEW_YEAR)
                        ? BEFORE
                        : TaxDecision.export(question.sellerCountry())));
        Invoice above = invoiceOf(placed(shop));
        Invoice across = invoiceOf(placed(exporting));
        clock.set(JANUARY);

        assertRejected(BILLING_PROFILE_REQUIRED, () -> issued(shop, above));
        assertRejected(BILLING_PROFILE_REQUIRED, () -> issued(exporting, across));

        assertThat(vc.invoices().get(clerk(), above.id())).isEqualTo(above);
        assertThat(vc.invoices().get(clerk(), across.id()).status()).isEqualTo(InvoiceStatus.DRAFT);
    }

    @Test
    @Rule("MON-8")
    void asksForARateWhereThereIsTaxNow() {
        catalog.aPrice(cleaning.id(), "80.00", "USD");
        VisionCraft shop = shop(
                policy(COMPLETED, IMMEDIATE),
                TaxSettings.by(question -> question.taxPoint().isBefore(NEW_YEAR) ? TaxDecision.outOfScope() : AFTER));
        Order order = shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).in("USD"));
        clock.set(JANUARY);
        started(shop, order);

        assertRejected(NO_EXCHANGE_RATE, () -> shop.orders().complete(STAFF, CompleteOrder.of(order.id())));

        assertThat(vc.orders().get(ann, order.id()).status()).isEqualTo(OrderStatus.IN_PROGRESS);
    }

    private static LocalDate taxPoint(Invoice invoice) {
        return Objects.requireNonNull(invoice.issue()).taxPoint();
    }

    private static void complete(VisionCraft shop, Order order, LocalDate supplied) {
        shop.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(SupplyStatement.on(supplied)));
    }
}
