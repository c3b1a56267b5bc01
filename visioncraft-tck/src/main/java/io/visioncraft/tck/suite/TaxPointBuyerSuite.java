package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.DELIVERY_PLACE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.SUPPLY_DAY_REQUIRED;
import static io.visioncraft.billing.InvoiceNumbering.DEFERRED;
import static io.visioncraft.billing.InvoiceNumbering.IMMEDIATE;
import static io.visioncraft.billing.InvoiceTrigger.COMPLETED;
import static io.visioncraft.billing.InvoiceTrigger.PLACED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceNumbering;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes known of a buyer between placing and the tax point, on every store: a German shop and a buyer in Austria, whose
 * VAT id is found valid or not (PAY-8, INV-2).
 */
@Rule({"INV-2", "PAY-8", "TAX-1"})
abstract class TaxPointBuyerSuite extends TaxPointCases {

    private static final TaxClass GOODS = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);
    private static final TaxSettings TAX = TaxSettings.by(TaxTable.read("""
                    country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                    DE,*,,,,S,19,,,
                    *,*,UNION_PRIVATE,,,S,19,,,
                    *,*,UNION_BUSINESS,,,AE,0,,,
                    *,GOODS,UNION_BUSINESS,,,K,0,,,
                    """)).with(GOODS);
    private static final String VAT = "ATU12345678";
    private static final BillingProfile VIENNA =
            BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withTaxNumber("VAT", VAT);
    private static final Caller CHECKING = Caller.system("desk", "user:check-tax-id:any");
    private static final TaxDecision CHARGED = TaxDecision.charged("DE", TaxRate.of("19"));
    private static final TaxDecision OWED_THERE = TaxDecision.reverseCharge("AT");

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TAX);
    }

    @BeforeEach
    void beginWithAnAustrianBuyer() {
        bill(VIENNA);
    }

    @ParameterizedTest
    @CsvSource({"PLACED, DEFERRED", "CONFIRMED, IMMEDIATE", "COMPLETED, IMMEDIATE", "COMPLETED, DEFERRED"})
    void letsTheBuyerOweTheTaxOnceTheIdIsValid(InvoiceTrigger trigger, InvoiceNumbering numbering) {
        VisionCraft shop = shop(policy(trigger, numbering), TAX);
        Order order = placed(shop);
        valid(VAT);
        events.clear();

        Invoice invoice = invoiced(shop, order);

        assertThat(decisions(order)).containsExactly(CHARGED);
        assertThat(decisions(invoice)).containsExactly(OWED_THERE);
        assertThat(invoice.totals().due()).isEqualTo(eur("80.00"));
        assertToldOnce(order, invoice, "2026-12-30");
    }

    @ParameterizedTest
    @CsvSource({"PLACED, DEFERRED", "CONFIRMED, IMMEDIATE", "COMPLETED, IMMEDIATE", "COMPLETED, DEFERRED"})
    void chargesTheTaxOnceTheIdIsNotValid(InvoiceTrigger trigger, InvoiceNumbering numbering) {
        VisionCraft shop = shop(policy(trigger, numbering), TAX);
        for (RecordTaxIdCheck found : List.of(
                RecordTaxIdCheck.invalid(customer.id(), "VAT", VAT, "Letter"),
                RecordTaxIdCheck.unknown(customer.id(), "VAT", VAT, "Letter"))) {
            valid(VAT);
            Order order = placed(shop);
            vc.users().recordTaxIdCheck(CHECKING, found);
            events.clear();

            Invoice invoice = invoiced(shop, order);

            assertThat(decisions(order)).containsExactly(OWED_THERE);
            assertThat(decisions(invoice)).containsExactly(CHARGED);
            assertToldOnce(order, invoice, "2026-12-30");
        }
    }

    @Test
    @Rule("IDN-8")
    void countsAnIdAsItDidWhereNobodyAsksAboutItAnyMore() {
        VisionCraft deferred = shop(policy(PLACED, DEFERRED), TAX);
        VisionCraft late = shop(policy(COMPLETED, IMMEDIATE), TAX);
        valid(VAT);
        Order draft = placed(deferred);
        Order other = placed(deferred);
        Order order = placed(late);
        bill(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT"));
        Invoice moved = issued(deferred, invoiceOf(other));
        vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));

        Invoice issued = issued(deferred, invoiceOf(draft));
        Invoice completed = invoiced(late, order);

        for (Invoice invoice : List.of(moved, issued, completed)) {
            assertThat(decisions(invoice)).containsExactly(OWED_THERE);
            assertThat(invoice.totals()).isEqualTo(order.totals());
        }
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).isEmpty();
    }

    /** What nobody checked never counted: it takes the place of no id that was found wanting, and gains nothing. */
    @Test
    void letsNoIdThatNobodyCheckedStandInForAnother() {
        VisionCraft shop = shop(policy(PLACED, DEFERRED), TAX);
        BillingProfile two = VIENNA.withTaxNumber("VAT", "ATU99999999");
        bill(two);
        valid(VAT);
        Order owed = placed(shop);
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.invalid(customer.id(), "VAT", VAT, "Letter"));
        Order charged = placed(shop);

        assertThat(decisions(issued(shop, invoiceOf(owed)))).containsExactly(CHARGED);
        bill(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT"));
        assertThat(decisions(issued(shop, invoiceOf(charged)))).containsExactly(CHARGED);
    }

    @Test
    @Rule("ORD-1")
    void asksAboutTheBuyerOfTheInvoice() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order order = placed(shop);
        valid(VAT);
        BillingProfile another =
                BillingProfile.of("Bob AG", "Ring 1", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU55555555");
        shop.orders().replaceBuyer(STAFF, ReplaceBuyer.of(order.id(), another));
        Order own = placed(shop);

        assertThat(decisions(invoiced(shop, order))).as("nobody checked Bob").containsExactly(CHARGED);
        assertThat(decisions(invoiced(shop, own))).containsExactly(OWED_THERE);
    }

    @Test
    @Rule("MON-2")
    void takesTheTaxOfHomeOffAPriceThatHoldsItOrPutsItBack() {
        gross(cleaning, "95.20");
        VisionCraft stripping = shop(policy(COMPLETED, IMMEDIATE), TAX.strippingHomeTax());
        VisionCraft keeping = shop(policy(COMPLETED, IMMEDIATE), TAX);
        Order stripped = placed(stripping);
        Order kept = placed(keeping);
        valid(VAT);
        Order putBack = placed(stripping);
        Order keptBack = placed(keeping);

        assertThat(invoiced(stripping, stripped).totals().due()).isEqualTo(eur("80.00"));
        assertThat(invoiced(keeping, kept).totals().due()).isEqualTo(eur("95.20"));
        assertThat(invoiceOf(kept).totals().tax()).isEqualTo(eur("0.00"));
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.invalid(customer.id(), "VAT", VAT, "Letter"));
        assertThat(putBack.payable()).isEqualTo(eur("80.00"));
        assertThat(invoiced(stripping, putBack).totals().due()).isEqualTo(eur("95.20"));
        assertThat(keptBack.totals().tax()).isEqualTo(eur("0.00"));
        assertThat(invoiced(keeping, keptBack).totals().tax()).isEqualTo(eur("15.20"));
    }

    /** An id that is found valid makes an intra-community supply, of which EN 16931 asks for day and place. */
    @Test
    @Rule({"GEN-3", "GEN-5"})
    void refusesASupplyWithoutDayOrPlaceWhereStandardDocumentsAreWanted() {
        VisionCraft shop = shop(policy(COMPLETED, IMMEDIATE), TAX.forStandardDocuments());
        Service chair = goods();
        PlaceOrder command = PlaceOrder.of(chair.id(), 1);
        Order nowhere = started(shop, shop.orders().place(ann, command));
        DeliverTo vienna = DeliverTo.of("Graben 1", "1010", "Wien", "AT");
        Order undated = started(
                shop,
                shop.orders()
                        .place(ann, command.described(OrderDescription.none().deliveredTo(vienna))));
        valid(VAT);
        events.clear();

        assertRejected(DELIVERY_PLACE_REQUIRED, () -> shop.orders().complete(STAFF, CompleteOrder.of(nowhere.id())));
        assertRejected(SUPPLY_DAY_REQUIRED, () -> shop.orders().complete(STAFF, CompleteOrder.of(undated.id())));

        assertThat(vc.orders().get(ann, nowhere.id())).isEqualTo(nowhere);
        assertThat(vc.orders().get(ann, undated.id())).isEqualTo(undated);
        assertThat(events.all()).isEmpty();
        shop.orders()
                .complete(
                        STAFF, CompleteOrder.of(undated.id()).supplied(SupplyStatement.on(LocalDate.of(2026, 12, 30))));
        assertThat(decisions(invoiceOf(undated))).containsExactly(TaxDecision.intraCommunity("DE"));
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.unknown(customer.id(), "VAT", VAT, "Letter"));
        shop.orders().complete(STAFF, CompleteOrder.of(nowhere.id()));
        assertThat(decisions(invoiceOf(nowhere))).containsExactly(CHARGED);
    }

    @Test
    @Rule("MON-6")
    void previewsWhatIsKnownNow() {
        VisionCraft shop = shop(policy(PLACED, DEFERRED), TAX);
        Order order = placed(shop);
        valid(VAT);

        InvoicePreview preview = shop.invoices().preview(ann, order.id());
        shop.invoices().issueDrafts(DESK, IssueDrafts.oldest(10));

        assertThat(preview).isEqualTo(InvoicePreview.of(invoiceOf(order)));
        assertThat(preview.totals().due()).isEqualTo(eur("80.00"));
    }

    private void bill(BillingProfile profile) {
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    private void valid(String value) {
        vc.users().recordTaxIdCheck(CHECKING, RecordTaxIdCheck.valid(customer.id(), "VAT", value, "Letter"));
    }

    /** A thing at 50.00 EUR. */
    private Service goods() {
        Service service = catalog.anActive(
                CreateService.of("GOODS", "A thing", catalog.aCategory().id()).taxed(GOODS.code()));
        catalog.aPrice(service.id(), "50.00", "EUR");
        return service;
    }
}
