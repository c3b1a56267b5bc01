package io.visioncraft.tck.suite;

import static io.visioncraft.ordering.OrderingCodes.STALE_TOTAL;
import static io.visioncraft.tax.TaxCodes.BUYER_NOT_CONFIRMED;
import static io.visioncraft.tax.TaxCodes.CLASS_NOT_GOODS;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdChecker.Answer;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A German shop and a buyer in Austria, on every store: the checked VAT id alone makes the buyer owe the tax, and goods are taxed
 * where they arrive.
 */
@Rule({"PAY-8", "TAX-1"})
abstract class CheckedBuyerSuite extends OrderingSuite {

    private static final TaxTable TABLE = TaxTable.read("""
        country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
        DE,*,HOME_PRIVATE,,,S,19,,,
        DE,*,HOME_BUSINESS,,,S,19,,,
        DE,CLEANING_OF_BUILDINGS,HOME_BUSINESS,,,AE,0,,,
        *,*,UNION_PRIVATE,,,S,19,,,
        *,*,UNION_BUSINESS,,,AE,0,,,
        *,GOODS,UNION_BUSINESS,,,K,0,,,
        *,*,ABROAD,,,O,0,,,
        *,GOODS,ABROAD,,,G,0,,,
        """);

    private static final TaxClass GOODS = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);
    private static final TaxClass BUILDINGS = TaxClass.of("CLEANING_OF_BUILDINGS");
    private static final BillingProfile VIENNA =
            BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU12345678");
    private static final TaxDecision CHARGED = TaxDecision.charged("DE", TaxRate.of("19"));
    private static final BillingProfile UNCHECKED =
            BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU99999999");
    private static final BillingProfile BERLIN = BillingProfile.of("Ann GmbH", "Weg 1", "10115", "Berlin", "DE");
    private static final DeliverTo PARIS = DeliverTo.of("Rue 1", "75001", "Paris", "FR");
    private static final DeliverTo ZURICH = DeliverTo.of("Gasse 3", "8001", "Zürich", "CH");
    private static final DeliverTo BELFAST = DeliverTo.of("2 Bedford Street", "BT1 5GS", "Belfast", "XI");
    private static final TaxDecision WITHIN_THE_UNION = TaxDecision.intraCommunity("DE");
    private static final TaxDecision OWED_THERE = TaxDecision.reverseCharge("AT");
    private static final Caller CHECKING = Caller.system("desk", "user:check-tax-id:any");

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(TABLE).with(GOODS).with(BUILDINGS));
    }

    @BeforeEach
    void beginWithAnAustrianBuyer() {
        bill(VIENNA);
    }

    @Test
    void chargesTheTaxAsLongAsNobodyCheckedTheId() {
        assertThat(decisionNow()).isEqualTo(CHARGED);
    }

    @Test
    @Rule("MON-5")
    void letsTheBuyerOweTheTaxOnceTheIdIsChecked() {
        Service chair = goods();
        check();

        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).and(chair.id(), 1));
        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();

        assertThat(order.lines())
                .extracting(line -> line.tax().decision())
                .containsExactly(OWED_THERE, WITHIN_THE_UNION);
        assertThat(order.totals().tax()).isEqualTo(eur("0.00"));
        assertThat(invoice.totals()).isEqualTo(order.totals());
        bill(VIENNA.withTaxNumber("VAT", "ATU99999999"));
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
    }

    @Test
    void chargesTheTaxForAnIdThatIsNotValidOrThatNobodyKnows() {
        standIns.taxIds().tells("VAT", "ATU12345678", Answer.invalid("VIES", ""));
        check();
        assertThat(decisionNow()).isEqualTo(CHARGED);

        standIns.taxIds().tells("VAT", "ATU12345678", Answer.unknown("VIES"));
        check();
        assertThat(decisionNow()).isEqualTo(CHARGED);
    }

    @Test
    void chargesTheTaxAgainOnceTheCheckIsVoid() {
        for (BillingProfile other : new BillingProfile[] {
            BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU99999999"),
            BillingProfile.of("Ann GmbH", "Rue 1", "75001", "Paris", "FR").withTaxNumber("VAT", "ATU12345678"),
            BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")
        }) {
            bill(VIENNA);
            check();
            assertThat(decisionNow()).isEqualTo(OWED_THERE);

            bill(other);

            assertThat(decisionNow()).isEqualTo(CHARGED);
        }
    }

    @Test
    void takesTheWordOfStaff() {
        vc.users()
                .recordTaxIdCheck(
                        CHECKING, RecordTaxIdCheck.valid(customer.id(), "VAT", "ATU12345678", "Letter of 2 March"));
        assertThat(decisionNow()).isEqualTo(OWED_THERE);

        vc.users()
                .recordTaxIdCheck(
                        CHECKING, RecordTaxIdCheck.invalid(customer.id(), "VAT", "ATU12345678", "Letter of 9 March"));
        assertThat(decisionNow()).isEqualTo(CHARGED);
    }

    @Test
    void chargesTheTaxForANumberThatIsNoVatId() {
        bill(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withTaxNumber("FN", "123456a"));

        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.valid(customer.id(), "FN", "123456a", "Register"));

        assertThat(decisionNow()).isEqualTo(CHARGED);
    }

    @Test
    @Rule({"ORD-1", "MON-5"})
    void suppliesGoodsToNorthernIrelandWithinTheUnionAndServicesAbroad() {
        BillingProfile belfast = BillingProfile.of("Ann Ltd", "Bedford Street 2", "BT2 7FD", "Belfast", "XI");
        Service chair = goods();
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1).and(chair.id(), 1);
        bill(belfast.withTaxNumber("VAT", "GB123456789"));
        check();
        Order british = vc.orders().place(ann, command);
        bill(belfast.withTaxNumber("VAT", "XI123456789"));
        check();
        Order northern = vc.orders().place(ann, command);
        PlaceOrder delivered = command.described(
                OrderDescription.none().deliveredTo(DeliverTo.of("Bedford Street 2", "BT2 7FD", "Belfast", "GB")));
        Order toGreatBritain = vc.orders().place(ann, delivered);

        assertThat(decisions(british)).containsExactly(TaxDecision.outOfScope(), CHARGED);
        assertThat(decisions(northern)).containsExactly(TaxDecision.outOfScope(), TaxDecision.intraCommunity("DE"));
        assertThat(decisions(toGreatBritain)).containsExactly(TaxDecision.outOfScope(), TaxDecision.export("DE"));
        assertThat(vc.orders().get(ann, northern.id())).isEqualTo(northern);
        assertThat(vc.invoices().findByOrder(ann, northern.id()).orElseThrow().totals())
                .isEqualTo(northern.totals());
    }

    @Test
    void letsABusinessAtHomeOweTheTaxOfAClassThatSaysSo() {
        bill(BERLIN.withTaxNumber("vat", "DE123456789"));
        Service building = offered(BUILDINGS);
        PlaceOrder command = PlaceOrder.of(building.id(), 1).and(cleaning.id(), 1);
        Order before = vc.orders().place(ann, command);

        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.valid(customer.id(), "vat", "DE123456789", "Letter"));
        Order after = vc.orders().place(ann, command);

        assertThat(before.lines()).extracting(line -> line.tax().decision()).containsExactly(CHARGED, CHARGED);
        assertThat(after.lines())
                .extracting(line -> line.tax().decision())
                .containsExactly(TaxDecision.reverseCharge("DE"), CHARGED);
    }

    @Test
    @Rule({"ORD-3", "MON-6"})
    void taxesCartsAndPreviewsAsPlacingDoes() {
        Order cart = orders.aCartOf(customer);
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1);
        assertThat(vc.orders().preview(ann, command).totals()).isEqualTo(cart.totals());

        check();

        assertThat(vc.orders().get(ann, cart.id()).totals())
                .as("a cart is taxed when it is changed")
                .isEqualTo(cart.totals());
        assertThat(vc.orders().preview(ann, command).payable()).isEqualTo(eur("80.00"));
        assertThat(vc.orders().previewDraft(ann, cart.id()).payable()).isEqualTo(eur("80.00"));
        assertRejected(
                STALE_TOTAL,
                () -> vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()).expecting("95.20", "EUR")));
        Order two = vc.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
        assertThat(two.lines()).extracting(line -> line.tax().decision()).containsOnly(OWED_THERE);
        Order placed = vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));
        assertThat(placed.lines())
                .extracting(OrderLine::tax)
                .isEqualTo(two.lines().stream().map(OrderLine::tax).toList());
    }

    @Test
    @Rule({"ORD-1", "MON-6"})
    void taxesGoodsWhereTheyArrive() {
        Service chair = goods();

        assertThat(decision(chair, PARIS)).as("not checked").isEqualTo(CHARGED);
        assertThat(decision(chair, ZURICH)).as("whoever buys").isEqualTo(TaxDecision.export("DE"));
        check();
        assertThat(decision(chair, PARIS)).isEqualTo(WITHIN_THE_UNION);
        assertThat(decision(chair, ZURICH)).isEqualTo(TaxDecision.export("DE"));
        assertThat(decision(chair, DeliverTo.of("Weg 1", "10115", "Berlin", "DE")))
                .as("at home")
                .isEqualTo(CHARGED);
    }

    @Test
    @Rule("ORD-1")
    void taxesAServiceWhereItsBuyerIsWhereverItIsDelivered() {
        assertThat(decision(cleaning, ZURICH)).isEqualTo(CHARGED);
        check();
        assertThat(decision(cleaning, ZURICH)).isEqualTo(OWED_THERE);
        bill(BERLIN);
        assertThat(decision(cleaning, PARIS)).isEqualTo(CHARGED);
        assertThat(decision(cleaning, ZURICH)).isEqualTo(CHARGED);
    }

    @Test
    void chargesGoodsThatLeaveTheCountryToABuyerWithAnIdOfTheSellersCountryAlone() {
        Service chair = goods();
        for (String own : List.of("DE123456789", "de123456789", "123456789")) {
            bill(BERLIN.withTaxNumber("VAT", own));
            check();
            assertThat(decision(chair, PARIS)).as(own).isEqualTo(CHARGED);
        }

        bill(BERLIN.withTaxNumber("VAT", "DE123456789").withTaxNumber("VAT", "EL123456789"));
        check();

        assertThat(decision(chair, PARIS)).isEqualTo(WITHIN_THE_UNION);
    }

    @Test
    void takesGoodsToNorthernIrelandForOnesWithinTheUnionByAnIdOfItsOwn() {
        Service chair = goods();
        check();
        assertThat(decision(chair, BELFAST)).isEqualTo(CHARGED);

        bill(VIENNA.withTaxNumber("VAT", "XI123456789"));
        check();

        assertThat(decision(chair, BELFAST)).isEqualTo(WITHIN_THE_UNION);
    }

    @Test
    @Rule({"ORD-1", "ORD-3", "MON-6"})
    void taxesACartAnewWhenItsPlaceOfDeliveryIsSaid() {
        check();
        Service chair = goods();
        Order cart = orders.aCartOf(customer);
        Order both = vc.orders().addLine(ann, AddLine.to(cart.id(), chair.id(), 1));

        Order exported = vc.orders().describe(ann, DescribeOrder.of(cart.id(), to(ZURICH)));
        OrderPreview preview = vc.orders().previewDraft(ann, cart.id());
        Order atHome = vc.orders()
                .describe(ann, DescribeOrder.of(cart.id(), to(DeliverTo.of("Weg 1", "10115", "Berlin", "DE"))));
        Order again = vc.orders().describe(ann, DescribeOrder.of(cart.id(), OrderDescription.none()));
        vc.orders().describe(ann, DescribeOrder.of(cart.id(), to(ZURICH)));
        Order placed = vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));

        assertThat(decisions(both)).containsExactly(OWED_THERE, WITHIN_THE_UNION);
        assertThat(decisions(exported)).containsExactly(OWED_THERE, TaxDecision.export("DE"));
        assertThat(preview.totals()).isEqualTo(exported.totals());
        assertThat(decisions(atHome)).containsExactly(OWED_THERE, CHARGED);
        assertThat(again.totals()).isEqualTo(both.totals());
        assertThat(placed.totals()).isEqualTo(exported.totals());
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(placed);
    }

    @Test
    void refusesAPolicyThatLetsABuyerOweTheTaxWhoseIdNobodyChecked() {
        VisionCraft trusting = deciding(OWED_THERE);
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 1);
        events.clear();

        VisionCraftException rejection =
                assertRejected(BUYER_NOT_CONFIRMED, () -> trusting.orders().place(ann, command));
        assertRejected(BUYER_NOT_CONFIRMED, () -> trusting.orders().preview(ann, command));
        assertRejected(
                BUYER_NOT_CONFIRMED, () -> deciding(WITHIN_THE_UNION).orders().place(ann, command));

        assertThat(rejection.details()).isEqualTo(Map.of("code", "AE", "taxClass", "STANDARD", "country", "AT"));
        assertThat(seenBy(ann)).isEmpty();
        assertThat(events.all()).isEmpty();
        check();
        assertThat(decisions(trusting.orders().place(ann, command))).containsExactly(OWED_THERE);
    }

    @Test
    void refusesAPolicyThatTakesAServiceForAnIntraCommunitySupply() {
        check();
        VisionCraft mistaken = deciding(WITHIN_THE_UNION);
        events.clear();

        VisionCraftException rejection =
                assertRejected(CLASS_NOT_GOODS, () -> mistaken.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));
        assertRejected(CLASS_NOT_GOODS, () -> mistaken.orders().preview(ann, PlaceOrder.of(cleaning.id(), 1)));

        assertThat(rejection.details()).isEqualTo(Map.of("code", "K", "taxClass", "STANDARD"));
        assertThat(seenBy(ann)).isEmpty();
        assertThat(events.all()).isEmpty();
        assertThat(decisions(mistaken.orders().place(ann, PlaceOrder.of(goods().id(), 1))))
                .containsExactly(WITHIN_THE_UNION);
    }

    @Test
    void refusesAnIntraCommunitySupplyToABuyerWithAnIdOfTheCountryFromWhichTheGoodsGo() {
        bill(BERLIN.withTaxNumber("VAT", "DE123456789"));
        check();
        PlaceOrder command = PlaceOrder.of(goods().id(), 1).described(to(PARIS));

        assertRejected(
                BUYER_NOT_CONFIRMED, () -> deciding(WITHIN_THE_UNION).orders().place(ann, command));

        TaxDecision fromAustria = TaxDecision.intraCommunity("AT");
        assertThat(decisions(deciding(fromAustria).orders().place(ann, command)))
                .containsExactly(fromAustria);
    }

    @Test
    @Rule("ORD-3")
    void clearsACartOfLinesWhoseBuyerIsNoLongerChecked() {
        check();
        VisionCraft trusting = deciding(OWED_THERE);
        Order cart = orders.aCartOf(customer);
        Order two = trusting.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1));
        bill(UNCHECKED);

        assertRejected(BUYER_NOT_CONFIRMED, () -> trusting.orders().placeDraft(ann, PlaceDraft.of(cart.id())));
        assertRejected(
                BUYER_NOT_CONFIRMED, () -> trusting.orders().addLine(ann, AddLine.to(cart.id(), windows.id(), 1)));
        Order one = trusting.orders().removeLine(ann, RemoveLine.of(cart.id(), firstLine(two)));
        Order none = trusting.orders().removeLine(ann, RemoveLine.of(cart.id(), firstLine(one)));

        assertThat(decisions(two)).containsOnly(OWED_THERE);
        assertThat(one.lines()).containsExactly(two.lines().get(1));
        assertThat(none.lines()).isEmpty();
        assertThat(vc.orders().get(ann, cart.id())).isEqualTo(none);
    }

    @Test
    @Rule({"MON-5", "INV-5"})
    void givesBackWhatABuyerOwedAlsoOnceTheCheckIsVoid() {
        check();
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        bill(UNCHECKED);

        CreditNote note = vc.invoices()
                .credit(Caller.system("desk", "invoice:credit:any"), CreditInvoice.whole(invoice.id(), "Back"));

        assertThat(note.totals().groups()).isEqualTo(invoice.totals().groups());
    }

    /** How a service is taxed that goes to a place, in a preview, on an order and on its invoice. */
    private TaxDecision decision(Service service, DeliverTo place) {
        PlaceOrder command = PlaceOrder.of(service.id(), 1).described(to(place));
        Order order = vc.orders().place(ann, command);
        assertThat(vc.orders().preview(ann, command).totals()).isEqualTo(order.totals());
        assertThat(vc.invoices().findByOrder(ann, order.id()).orElseThrow().totals())
                .isEqualTo(order.totals());
        assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);
        return order.lines().get(0).tax().decision();
    }

    private static List<TaxDecision> decisions(Order order) {
        return order.lines().stream().map(line -> line.tax().decision()).toList();
    }

    private static OrderDescription to(DeliverTo place) {
        return OrderDescription.none().deliveredTo(place);
    }

    /** A library over the same store whose policy decides this of everything. */
    private VisionCraft deciding(TaxDecision decision) {
        return standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(question -> decision).with(GOODS))
                .build();
    }

    private TaxDecision decisionNow() {
        Order order = vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        assertThat(vc.orders().preview(ann, PlaceOrder.of(cleaning.id(), 1)).totals())
                .isEqualTo(order.totals());
        return order.lines().get(0).tax().decision();
    }

    private void bill(BillingProfile profile) {
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    private void check() {
        vc.users().checkTaxIds(ann, CheckTaxIds.of(customer.id()));
    }

    private Service goods() {
        return offered(GOODS);
    }

    /** A service of a class at 50.00 EUR. */
    private Service offered(TaxClass taxClass) {
        Service service = catalog.anActive(CreateService.of(
                        taxClass.code().value(), "A thing", catalog.aCategory().id())
                .taxed(taxClass.code()));
        catalog.aPrice(service.id(), "50.00", "EUR");
        return service;
    }
}
