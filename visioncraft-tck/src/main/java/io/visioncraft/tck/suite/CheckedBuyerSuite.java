package io.visioncraft.tck.suite;

import static io.visioncraft.ordering.OrderingCodes.STALE_TOTAL;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
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
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A German shop and a buyer in Austria: the checked VAT id alone makes the buyer owe the tax, on every store. */
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
                .containsExactly(OWED_THERE, TaxDecision.intraCommunity("DE"));
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

    private static List<TaxDecision> decisions(Order order) {
        return order.lines().stream().map(line -> line.tax().decision()).toList();
    }

    @Test
    void letsABusinessAtHomeOweTheTaxOfAClassThatSaysSo() {
        bill(BillingProfile.of("Ann GmbH", "Weg 1", "10115", "Berlin", "DE").withTaxNumber("vat", "DE123456789"));
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
