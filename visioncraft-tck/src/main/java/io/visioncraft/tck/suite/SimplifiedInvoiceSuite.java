package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What buyers without a billing profile may buy, on every store. Standard tax is 25 %. */
abstract class SimplifiedInvoiceSuite extends BehaviourSuite {

    private static final FlatRateTax TAX = FlatRateTax.of("25", "25");
    private static final InvoicingPolicy LIMITED = InvoicingPolicy.standard()
            .limitingSimplifiedInvoices("400.00", "EUR")
            .limitingSimplifiedInvoices("30000", "JPY")
            .limitingSimplifiedInvoices("100.00", "EUR");

    private Caller ann;
    private User customer;
    private Service cleaning;

    @BeforeEach
    void beginWithACustomer() {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        customer = IdentityFixtures.in(vc).aCustomer("ann@example.com", "Ann Archer");
        ann = Caller.user(customer.id());
        cleaning = catalog.anActiveServiceAt("40.00", "EUR");
        catalog.aPrice(cleaning.id(), "30.00", "USD");
    }

    @Test
    @Rule({"INV-2", "ORD-4"})
    void refusesAnOrderAboveTheLimitWhenItIsPlaced() {
        for (InvoiceTrigger trigger : InvoiceTrigger.values()) {
            VisionCraft shop = shop(LIMITED.when(trigger), TaxSettings.by(TAX));
            events.clear();

            assertThat(assertRejected(BILLING_PROFILE_REQUIRED, () -> placed(shop, 3, "EUR"))
                            .details())
                    .containsEntry("customer", customer.id().toString())
                    .containsEntry("total", "150.00 EUR")
                    .containsEntry("limit", "100.00 EUR");
            assertThat(vc.orders()
                            .list(ann, OrderSearch.all(), ListRequest.first())
                            .items())
                    .isEmpty();
            assertThat(events.ofType("order.placed")).isEmpty();
        }
    }

    @Test
    @Rule("INV-2")
    void takesAnOrderOfTheLimitItself() {
        VisionCraft shop = shop(LIMITED, TaxSettings.by(TAX));

        Invoice invoice = invoiceOf(placed(shop, 2, "EUR"));

        assertThat(invoice.simplified()).isTrue();
        assertThat(invoice.totals().gross().toString()).isEqualTo("100.00 EUR");
    }

    @Test
    @Rule({"INV-1", "INV-2"})
    void refusesToReissueAboveTheLimitUnlessABuyerIsNamed() {
        Invoice before = invoiceOf(placed(vc, 3, "EUR"));
        VisionCraft shop = shop(LIMITED, TaxSettings.by(TAX));
        Caller clerk = BillingFixtures.clerk();
        ReissueInvoice command = ReissueInvoice.of(before.id());

        assertRejected(BILLING_PROFILE_REQUIRED, () -> shop.invoices().reissue(clerk, command));
        assertThat(shop.invoices().creditNotes(clerk, before.id())).isEmpty();
        Invoice next = shop.invoices()
                .reissue(clerk, command.toBuyer(BillingProfile.of("Ann Ltd", "Ring 1", "1010", "Wien", "AT")));

        assertThat(next.simplified()).isFalse();
    }

    @Test
    @Rule("INV-2")
    void doesNotLimitACurrencyThatHasNoLimit() {
        TaxSettings exchanging = TaxSettings.by(TAX).exchangingBy(FixedRates.toEuro());

        Order order = placed(shop(LIMITED, exchanging), 1_000, "USD");

        assertThat(invoiceOf(order).simplified()).isTrue();
    }

    @Test
    @Rule("INV-2")
    void doesNotLimitABuyerWithABillingProfile() {
        profile();

        Order order = placed(shop(LIMITED, TaxSettings.by(TAX)), 3, "EUR");

        assertThat(invoiceOf(order).simplified()).isFalse();
    }

    @Test
    @Rule("INV-2")
    void keepsADraftThatIsAboveTheLimit() {
        VisionCraft shop = shop(LIMITED, TaxSettings.by(TAX));
        Order draft = shop.orders()
                .addLine(
                        ann,
                        AddLine.to(shop.orders().draft(ann, DraftOrder.own()).id(), cleaning.id(), 3));

        assertRejected(BILLING_PROFILE_REQUIRED, () -> shop.orders().placeDraft(ann, PlaceDraft.of(draft.id())));

        assertThat(shop.orders().get(ann, draft.id())).isEqualTo(draft);
        profile();
        assertThat(shop.orders().placeDraft(ann, PlaceDraft.of(draft.id())).status())
                .isEqualTo(OrderStatus.PLACED);
    }

    @Test
    @Rule("INV-2")
    void isNeverWithoutTaxAcrossBorders() {
        VisionCraft exporting = shop(
                InvoicingPolicy.standard(), TaxSettings.by(question -> TaxDecision.export(question.sellerCountry())));

        assertThat(assertRejected(BILLING_PROFILE_REQUIRED, () -> placed(exporting, 1, "EUR"))
                        .details())
                .containsOnlyKeys("customer");

        profile();
        assertThat(invoiceOf(placed(exporting, 1, "EUR")).simplified()).isFalse();
    }

    private VisionCraft shop(InvoicingPolicy policy, TaxSettings tax) {
        return standIns.builder(persistence, issuer())
                .invoicing(policy)
                .tax(tax)
                .build();
    }

    private Order placed(VisionCraft shop, long quantity, String currency) {
        return shop.orders().place(ann, PlaceOrder.of(cleaning.id(), quantity).in(currency));
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(ann, order.id()).orElseThrow();
    }

    private void profile() {
        vc.users()
                .changeProfile(
                        ann,
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of("Archer Ltd", "Elm Street 1", "SW1A 1AA", "London", "GB")));
    }
}
