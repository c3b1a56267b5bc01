package io.visioncraft.tck.suite;

import static io.visioncraft.tax.TaxCodes.BUYER_DECIDES_TAX;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which buyers take the place of one to whom no tax was charged because of its country, on every store. */
@Rule({"ORD-1", "TAX-1"})
abstract class ReplacedBuyerSuite extends OrderingSuite {

    private static final BillingProfile SWISS = BillingProfile.of("Hof AG", "Gasse 3", "8001", "Zürich", "CH");
    private static final BillingProfile ALSO_SWISS = BillingProfile.of("Alp AG", "Weg 1", "3000", "Bern", "CH");
    private static final BillingProfile AT_HOME = BillingProfile.of("Bert", "Weg 2", "80331", "München", "DE");
    private static final BillingProfile NORWEGIAN = BillingProfile.of("Fjord AS", "Gate 1", "0150", "Oslo", "NO");
    private static final InvoicingPolicy LATE = InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED);

    private VisionCraft late;
    private Service parts;

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(TaxSettings.by(TaxTable.read("""
                country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                *,PARTS,ABROAD,,,G,0,,,
                *,*,ABROAD,,,O,0,,,
                DE,*,,,,S,19,,,
                """)).with(TaxClass.of("PARTS").supplying(SupplyKind.GOODS)));
    }

    @BeforeEach
    final void beginWithGoodsAndLateInvoices() {
        VisionCraft.Builder builder = standIns.builder(persistence, issuer()).invoicing(LATE);
        configure(builder);
        late = builder.build();
        parts = catalog.anActive(
                CreateService.of("PART", "Part", catalog.aCategory().id()).taxed("PARTS"));
        catalog.aPrice(parts.id(), "5.00", "EUR");
    }

    @Test
    void takesABuyerOfTheSameCountryAloneWhereTheSupplyLeftTheUnion() {
        for (Service service : new Service[] {cleaning, parts}) {
            bill(SWISS);
            Order placed = late.orders().place(ann, PlaceOrder.of(service.id(), 1));

            assertThat(code(placed)).isEqualTo(service.equals(parts) ? TaxDecision.EXPORT : TaxDecision.OUT_OF_SCOPE);
            for (BillingProfile other : new BillingProfile[] {AT_HOME, NORWEGIAN}) {
                assertRejected(
                        BUYER_DECIDES_TAX,
                        () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), other)));
            }
            assertThat(late.orders().get(STAFF, placed.id())).isEqualTo(placed);
            assertThat(buyerAfter(late, placed, ALSO_SWISS)).isEqualTo("Alp AG");
            assertThat(buyerAfter(late, placed, SWISS)).as("and back").isEqualTo("Hof AG");
        }
    }

    @Test
    void takesAnybodyWhereTaxWasCharged() {
        bill(AT_HOME);
        Order placed = late.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(code(placed)).isEqualTo(TaxDecision.STANDARD);
        assertThat(buyerAfter(late, placed, NORWEGIAN)).isEqualTo("Fjord AS");
        assertThat(buyerAfter(late, placed, AT_HOME)).isEqualTo("Bert");
    }

    @Test
    void takesAnybodyWhereTheBusinessChargesNoTax() {
        VisionCraft untaxed =
                standIns.builder(persistence, issuer()).invoicing(LATE).build();
        bill(SWISS);
        Order placed = untaxed.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));

        assertThat(code(placed)).isEqualTo(TaxDecision.OUT_OF_SCOPE);
        assertThat(buyerAfter(untaxed, placed, AT_HOME)).isEqualTo("Bert");
    }

    @Test
    @Rule("INV-2")
    void asksTheSameOfTheBuyerOfAnInvoiceThatIsNotIssued() {
        bill(SWISS);
        Order placed = late.orders().place(ann, PlaceOrder.of(parts.id(), 1));
        DraftInvoices.in(persistence).of(placed);

        assertRejected(
                BUYER_DECIDES_TAX, () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), AT_HOME)));
    }

    private String buyerAfter(VisionCraft library, Order placed, BillingProfile other) {
        Order replaced = library.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), other));
        return Objects.requireNonNull(
                        Objects.requireNonNull(replaced.placement()).buyer())
                .legalName();
    }

    private static String code(Order order) {
        return order.lines().get(0).tax().decision().code();
    }

    private void bill(BillingProfile profile) {
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }
}
