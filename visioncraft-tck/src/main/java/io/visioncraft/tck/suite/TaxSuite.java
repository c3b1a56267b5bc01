package io.visioncraft.tck.suite;

import static io.visioncraft.ordering.OrderingCodes.MIXED_PRICE_BASES;
import static io.visioncraft.tax.TaxCodes.NO_TAX_RULE;
import static io.visioncraft.tax.TaxCodes.TAX_CLASS_NOT_SET_UP;
import static io.visioncraft.tax.TaxCodes.TAX_GROUPS_NOT_ALLOWED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxRow;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * How orders and their invoices are taxed, on every store. Standard tax is 19 %, from April 2026 on 21 %, and reduced 7 %; a
 * buyer with a checked tax id in another country owes it there.
 */
abstract class TaxSuite extends OrderingSuite {

    private static final FlatRateTax BEFORE_APRIL = FlatRateTax.of("19", "7");
    private static final FlatRateTax FROM_APRIL_ON = FlatRateTax.of("21", "7");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final TaxPolicy POLICY = TaxSuite::decided;
    private static final TaxClass LESSONS = TaxClass.of("LESSONS").exempt("VATEX-EU-132", "Exempt under article 132");
    private static final TaxClass LOANS = TaxClass.of("LOANS").exempt("VATEX-EU-143", "Exempt under article 143");

    private static TaxDecision decided(TaxQuestion question) {
        boolean elsewhere = !question.buyerCountry().equals(question.sellerCountry());
        if (elsewhere && question.confirmedBusiness()) {
            return TaxDecision.reverseCharge(question.buyerCountry());
        }
        if (question.taxClass().exemption() != null) {
            return TaxDecision.exempt(
                    question.sellerCountry(), question.taxClass().exemption());
        }
        return (question.taxPoint().isBefore(APRIL) ? BEFORE_APRIL : FROM_APRIL_ON).decide(question);
    }

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(POLICY));
    }

    @Test
    @Rule({"MON-2", "MON-4", "MON-6", "INV-2"})
    void takesTheTaxOutOfPricesThatHoldIt() {
        gross(cleaning, "0.99");
        gross(windows, "10.70");
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1)
                .and(cleaning.id(), 1)
                .and(windows.id(), 1)
                .and(cleaning.id(), 1);

        OrderPreview preview = vc.orders().preview(ann, command);
        Order order = vc.orders().place(ann, command.expecting("13.67", "EUR"));
        Invoice invoice = invoiceOf(order);

        assertThat(order.lines())
                .extracting(OrderLine::amount, OrderLine::net)
                .containsExactly(
                        tuple(eur("0.99"), eur("0.84")),
                        tuple(eur("0.99"), eur("0.83")),
                        tuple(eur("10.70"), eur("10.00")),
                        tuple(eur("0.99"), eur("0.83")));
        assertThat(order.totals().groups())
                .extracting(TaxGroup::base, TaxGroup::tax)
                .containsExactly(tuple(eur("2.50"), eur("0.47")), tuple(eur("10.00"), eur("0.70")));
        assertThat(order.totals().net()).isEqualTo(eur("12.50"));
        assertThat(order.totals().method()).isEqualTo(TaxMethod.STANDARD.with(PriceBasis.GROSS));
        assertThat(preview.totals()).isEqualTo(order.totals());
        assertThat(preview.lines())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(order.lines());
        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(invoice.lines())
                .zipSatisfy(
                        order.lines(),
                        (line, ordered) -> assertThat(List.of(line.amount(), line.net()))
                                .isEqualTo(List.of(ordered.amount(), ordered.net())));
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
    }

    @Test
    @Rule("MON-2")
    void refusesPricesOfTwoBasesInOneOrder() {
        gross(windows, "10.70");
        Order cart = vc.orders()
                .addLine(ann, AddLine.to(orders.anEmptyCartOf(customer).id(), cleaning.id(), 1));
        PlaceOrder mixed = PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 1);
        events.clear();

        VisionCraftException rejection =
                assertRejected(MIXED_PRICE_BASES, () -> vc.orders().place(ann, mixed));
        assertRejected(MIXED_PRICE_BASES, () -> vc.orders().preview(ann, mixed));
        assertRejected(MIXED_PRICE_BASES, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1)));

        assertThat(rejection.details())
                .containsEntry("services", List.of(windows.id().toString()))
                .containsEntry("codes", List.of("WIN"));
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
        assertThat(seenBy(STAFF)).hasSize(1);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"MON-2", "ORD-3"})
    void letsACartGoWithoutTheLinesOfTheOtherBasis() {
        Order cart = vc.orders()
                .addLine(ann, AddLine.to(orders.anEmptyCartOf(customer).id(), cleaning.id(), 1));
        Order both = vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
        clock.advance(Duration.ofSeconds(1));
        gross(windows, "10.70");

        assertRejected(MIXED_PRICE_BASES, () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id())));
        Order left = vc.orders().removeLine(ann, RemoveLine.of(cart.id(), firstLine(both)));
        Order now = vc.orders()
                .changeLine(ann, ChangeLine.of(cart.id(), firstLine(left)).quantity(2));

        assertThat(left.lines()).containsExactly(both.lines().get(1));
        assertThat(left.totals().method()).isEqualTo(TaxMethod.STANDARD);
        assertThat(now.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(now.payable()).isEqualTo(eur("21.40"));
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(now);
    }

    @Test
    @Rule({"MON-2", "MON-5"})
    void opensCartsInTheBasisOfTheBuilder() {
        VisionCraft shop = taxing(TaxSettings.by(POLICY).grossPrices());
        CatalogFixtures.in(shop).aPrice(cleaning.id(), "119.00", "EUR");
        clock.advance(Duration.ofSeconds(1));

        Order order = shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Order cart = shop.orders().draft(ann, DraftOrder.own());

        assertThat(order.totals().net()).isEqualTo(eur("100.00"));
        assertThat(order.payable()).isEqualTo(eur("119.00"));
        assertThat(cart.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(cart);
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
    }

    @Test
    @Rule({"MON-2", "TAX-1"})
    void chargesABuyerWithoutTaxWhatTheBuilderSays() {
        gross(cleaning, "119.00");
        vc.users()
                .changeProfile(
                        ann,
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")
                                        .withTaxNumber("VAT", "ATU12345678")));
        vc.users().checkTaxIds(ann, CheckTaxIds.of(customer.id()));
        VisionCraft stripping = taxing(TaxSettings.by(POLICY).strippingHomeTax());

        Order kept = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Order stripped = stripping.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(kept.payable()).isEqualTo(eur("119.00"));
        assertThat(kept.totals().method().untaxedGross()).isEqualTo(UntaxedGross.KEEP_GROSS);
        assertThat(stripped.payable()).isEqualTo(eur("100.00"));
        assertThat(stripped.lines().get(0).amount()).isEqualTo(eur("119.00"));
        assertThat(stripped.totals().method().untaxedGross()).isEqualTo(UntaxedGross.STRIP_HOME_TAX);
        for (Order order : List.of(kept, stripped)) {
            assertThat(order.totals().groups())
                    .extracting(TaxGroup::decision)
                    .containsExactly(TaxDecision.reverseCharge("AT"));
            assertThat(order.totals().tax()).isEqualTo(eur("0.00"));
            assertThat(invoiceOf(order).totals()).isEqualTo(order.totals());
            assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        }
    }

    @Test
    @Rule({"MON-3", "MON-5", "INV-2"})
    void keepsForEachLineHowItIsTaxedAndGroupsByThat() {
        VisionCraft school = taxing(TaxSettings.by(POLICY).with(LESSONS).with(LOANS));
        Service lesson = offered(school, "LESSON", LESSONS);
        Service loan = offered(school, "LOAN", LOANS);
        PlaceOrder command = PlaceOrder.of(loan.id(), 1)
                .and(windows.id(), 1)
                .and(cleaning.id(), 1)
                .and(lesson.id(), 2)
                .and(loan.id(), 1);

        Order order = school.orders().place(ann, command);

        TaxDecision reduced = TaxDecision.charged("DE", TaxRate.of("7"));
        TaxDecision standard = TaxDecision.charged("DE", TaxRate.of("19"));
        TaxDecision lessons = TaxDecision.exempt("DE", LESSONS.exemption());
        TaxDecision loans = TaxDecision.exempt("DE", LOANS.exemption());
        assertThat(order.lines())
                .extracting(line -> line.tax().decision())
                .containsExactly(loans, reduced, standard, lessons, loans);
        assertThat(order.lines())
                .extracting(line -> line.tax().taxClass())
                .containsExactly(
                        LOANS.code(), TaxClassCode.REDUCED, TaxClassCode.STANDARD, LESSONS.code(), LOANS.code());
        assertThat(order.totals().groups())
                .containsExactly(
                        new TaxGroup(standard, eur("80.00"), eur("15.20")),
                        new TaxGroup(reduced, eur("10.00"), eur("0.70")),
                        new TaxGroup(lessons, eur("100.00"), eur("0.00")),
                        new TaxGroup(loans, eur("100.00"), eur("0.00")));
        Invoice invoice = invoiceOf(order);
        assertThat(invoice.totals()).isEqualTo(order.totals());
        assertThat(invoice.lines())
                .extracting(InvoiceLine::tax)
                .isEqualTo(order.lines().stream().map(OrderLine::tax).toList());
    }

    @Test
    @Rule({"TAX-1", "ORD-1", "MON-6"})
    void taxesADraftAnewWhenItsDayOfSupplyIsSaid() {
        Order cart = orders.aCartOf(customer);
        OrderDescription inApril = OrderDescription.none().supplied(APRIL.minusDays(1), APRIL);

        Order later = vc.orders().describe(ann, DescribeOrder.of(cart.id(), inApril));
        Order placedLater =
                vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(inApril));
        OrderPreview preview = vc.orders().previewDraft(ann, cart.id());
        Order now = vc.orders().describe(ann, DescribeOrder.of(cart.id(), OrderDescription.none()));

        assertThat(cart.payable()).isEqualTo(eur("95.20"));
        assertThat(later.payable()).isEqualTo(eur("96.80"));
        assertThat(later.lines().get(0).tax().decision()).isEqualTo(TaxDecision.charged("DE", TaxRate.of("21")));
        assertThat(placedLater.payable()).isEqualTo(eur("96.80"));
        assertThat(preview.totals()).isEqualTo(later.totals());
        assertThat(now.lines()).isEqualTo(cart.lines());
        assertThat(now.totals()).isEqualTo(cart.totals());
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(now);
    }

    @Test
    @Rule({"ORD-1", "ORD-3"})
    void pricesADraftAnewOnlyWhenItsDayOfSupplyChanges() {
        Order cart = vc.orders()
                .addLine(ann, AddLine.to(orders.anEmptyCartOf(customer).id(), cleaning.id(), 1));
        OrderDescription inMarch = OrderDescription.none().supplied(APRIL.minusDays(1));
        vc.orders().describe(ann, DescribeOrder.of(cart.id(), inMarch));
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(cleaning.id(), "90.00", "EUR");

        Order noted = vc.orders()
                .describe(
                        ann,
                        DescribeOrder.of(
                                cart.id(), inMarch.withNote("Ring twice").withProject("Glass house")));
        Order moved = vc.orders().describe(ann, DescribeOrder.of(cart.id(), inMarch.supplied(APRIL)));

        assertThat(noted.totals()).isEqualTo(cart.totals());
        assertThat(moved.totals().net()).isEqualTo(eur("90.00"));
        assertThat(moved.payable()).isEqualTo(eur("108.90"));
    }

    @Test
    @Rule({"SVC-1", "TAX-1"})
    void refusesALineOfATaxClassThatTheBuilderDoesNotHave() {
        VisionCraft school = taxing(TaxSettings.by(POLICY).with(LESSONS));
        Service lesson = offered(school, "LESSON", LESSONS);
        Order cart = orders.aCartOf(customer);
        Order both = school.orders().addLine(ann, AddLine.to(cart.id(), lesson.id(), 1));
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1).and(lesson.id(), 1);
        events.clear();

        VisionCraftException rejection =
                assertRejected(TAX_CLASS_NOT_SET_UP, () -> vc.orders().place(ann, command));
        assertRejected(TAX_CLASS_NOT_SET_UP, () -> vc.orders().preview(ann, command));
        assertRejected(TAX_CLASS_NOT_SET_UP, () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id())));
        assertRejected(TAX_CLASS_NOT_SET_UP, () -> vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1)));

        assertThat(rejection.details()).isEqualTo(Map.of("taxClass", "LESSONS"));
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(both);
        assertThat(seenBy(STAFF)).hasSize(1);
        assertThat(events.all()).isEmpty();
        OrderLine gone = both.lines().get(1);
        assertThat(vc.orders()
                        .removeLine(ann, RemoveLine.of(cart.id(), gone.id()))
                        .lines())
                .isEqualTo(cart.lines());
        assertThat(school.orders().place(ann, command).payable()).isEqualTo(eur("145.20"));
    }

    @Test
    @Rule("TAX-1")
    void refusesALineThatTheTaxTableDoesNotAnswer() {
        String home = Objects.requireNonNull(issuer().party().address()).country();
        VisionCraft reducedOnly = taxing(
                TaxSettings.by(TaxTable.of(List.of(TaxRow.charging(home, TaxClassCode.REDUCED, TaxRate.of("7"))))));

        VisionCraftException rejection =
                assertRejected(NO_TAX_RULE, () -> reducedOnly.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));

        assertThat(rejection.details())
                .containsEntry("country", home)
                .containsEntry("taxClass", "STANDARD")
                .containsEntry("buyer", "HOME_PRIVATE");
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(reducedOnly
                        .orders()
                        .place(ann, PlaceOrder.of(windows.id(), 1))
                        .lines())
                .extracting(line -> line.tax().decision())
                .containsExactly(TaxDecision.charged(home, TaxRate.of("7")));
    }

    @Test
    @Rule({"ORD-3", "TAX-1"})
    void clearsACartOfLinesThatCanNoLongerBeTaxed() {
        VisionCraft school = taxing(TaxSettings.by(POLICY).with(LESSONS));
        Service lesson = offered(school, "LESSON", LESSONS);
        Order cart = orders.aCartOf(customer);
        school.orders().addLine(ann, AddLine.to(cart.id(), lesson.id(), 1));
        Order two = school.orders().addLine(ann, AddLine.to(cart.id(), lesson.id(), 2));

        Order one = vc.orders()
                .removeLine(ann, RemoveLine.of(cart.id(), two.lines().get(1).id()));
        Order none = vc.orders()
                .removeLine(ann, RemoveLine.of(cart.id(), two.lines().get(2).id()));

        assertThat(one.lines())
                .isEqualTo(List.of(two.lines().get(0), two.lines().get(2)));
        assertThat(one.totals().gross()).isEqualTo(two.totals().gross().minus(eur("50.00")));
        assertThat(none.lines()).isEqualTo(cart.lines());
        assertThat(none.totals()).isEqualTo(cart.totals());
    }

    @Test
    @Rule({"TAX-1", "INV-2"})
    void letsStaffAloneStateADayOfSupplyThatIsOver() {
        clock.set(APRIL.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1)
                .described(OrderDescription.none().supplied(APRIL.minusDays(1)));

        Order own = vc.orders().place(ann, command);
        Order byStaff = vc.orders().place(STAFF, command.forCustomer(customer.id()));

        assertThat(own.payable()).as("at today's rate").isEqualTo(eur("96.80"));
        assertThat(byStaff.payable()).as("at the rate of that day").isEqualTo(eur("95.20"));
    }

    @Test
    @Rule("MON-3")
    void refusesTaxGroupsThatEn16931DoesNotAllowTogetherWhereTheHostWantsItsDocuments() {
        TaxSettings loose = TaxSettings.by(POLICY).with(LESSONS).with(LOANS);
        VisionCraft any = taxing(loose);
        VisionCraft strict = taxing(loose.forStandardDocuments());
        Service lesson = offered(any, "LESSON", LESSONS);
        Service loan = offered(any, "LOAN", LOANS);
        Service stamp = offered(any, "STAMP", TaxClass.of(TaxClassCode.OUT_OF_SCOPE.value()));
        PlaceOrder twoReasons = PlaceOrder.of(lesson.id(), 1).and(loan.id(), 1);
        PlaceOrder outsideBesideOthers = PlaceOrder.of(stamp.id(), 1).and(cleaning.id(), 1);
        events.clear();

        VisionCraftException rejection =
                assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> strict.orders().place(ann, twoReasons));
        assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> strict.orders().preview(ann, twoReasons));
        assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> strict.orders().place(ann, outsideBesideOthers));

        assertThat(rejection.details()).isEqualTo(Map.of("codes", List.of("E", "E")));
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();
        PlaceOrder oneReason =
                PlaceOrder.of(lesson.id(), 1).and(cleaning.id(), 1).and(windows.id(), 1);
        assertThat(strict.orders().place(ann, oneReason).totals().groups()).hasSize(3);
        assertThat(strict.orders().place(ann, PlaceOrder.of(stamp.id(), 1)).payable())
                .isEqualTo(eur("50.00"));
        assertThat(any.orders().place(ann, twoReasons).totals().groups()).hasSize(2);
        assertThat(any.orders().place(ann, outsideBesideOthers).totals().groups())
                .hasSize(2);
    }

    @Test
    @Rule({"MON-3", "MON-5"})
    void roundsTheTaxOfEachLineWhereTheHostSaysSo() {
        VisionCraft lineByLine = taxing(TaxSettings.by(POLICY).roundingEachLine());
        clock.advance(Duration.ofSeconds(1));
        catalog.aPrice(cleaning.id(), "0.13", "EUR");
        PlaceOrder command =
                PlaceOrder.of(cleaning.id(), 1).and(cleaning.id(), 1).and(cleaning.id(), 1);

        Order ofLines = lineByLine.orders().place(ann, command);
        Order ofGroups = vc.orders().place(ann, command);

        assertThat(ofLines.totals().tax()).isEqualTo(eur("0.06"));
        assertThat(ofLines.totals().method())
                .isEqualTo(new TaxMethod(PriceBasis.NET, TaxRounding.LINE, UntaxedGross.KEEP_GROSS));
        assertThat(ofGroups.totals().tax()).isEqualTo(eur("0.07"));
        assertThat(ofGroups.totals().method()).isEqualTo(TaxMethod.STANDARD);
        assertThat(invoiceOf(ofLines).totals()).isEqualTo(ofLines.totals());
        assertThat(vc.orders().get(ann, ofLines.id())).isEqualTo(ofLines);
    }

    @Test
    @Rule({"MON-2", "MON-3"})
    void splitsEachLineByItselfWherePricesHoldTheTaxAndLinesAreRounded() {
        VisionCraft lineByLine = taxing(TaxSettings.by(POLICY).grossPrices().roundingEachLine());
        gross(cleaning, "0.99");

        Order order = lineByLine
                .orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 1).and(cleaning.id(), 1).and(cleaning.id(), 1));

        assertThat(order.lines()).extracting(OrderLine::net).containsOnly(eur("0.83"));
        assertThat(order.totals().tax()).isEqualTo(eur("0.48"));
        assertThat(order.payable()).isEqualTo(eur("2.97"));
        assertThat(invoiceOf(order).totals()).isEqualTo(order.totals());
    }

    @Test
    @Rule("MON-5")
    void keepsWhatWasTaxedWhenTheSettingsChange() {
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Invoice invoice = invoiceOf(order);

        VisionCraft other = taxing(TaxSettings.by(FlatRateTax.of("25", "12"))
                .grossPrices()
                .roundingEachLine()
                .strippingHomeTax()
                .forStandardDocuments());

        assertThat(other.orders().get(ann, order.id())).isEqualTo(order);
        assertThat(other.invoices().get(ann, invoice.id())).isEqualTo(invoice);
        DocumentTotals totals = invoice.totals();
        assertThat(List.of(totals.prepaid(), totals.rounding())).containsOnly(Money.zero(order.currency()));
        assertThat(totals.due()).isEqualTo(totals.gross());
    }

    /** A library over the same store that taxes otherwise. */
    private VisionCraft taxing(TaxSettings settings) {
        return standIns.builder(persistence, issuer()).tax(settings).build();
    }

    /** A service of a class at 50.00 EUR. */
    private Service offered(VisionCraft by, String code, TaxClass taxClass) {
        CatalogFixtures there = CatalogFixtures.in(by);
        Service service = there.anActive(
                CreateService.of(code, code, there.aCategory(code).id()).taxed(taxClass.code()));
        there.aPrice(service.id(), "50.00", "EUR");
        return service;
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(ann, order.id()).orElseThrow();
    }
}
