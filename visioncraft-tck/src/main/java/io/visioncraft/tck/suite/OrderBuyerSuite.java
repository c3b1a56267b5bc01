package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.billing.BillingCodes.BILLING_PROFILE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.INVOICE_ISSUED;
import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_COUNTRY;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.WRONG_STATUS;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.tax.TaxCodes.BUYER_DECIDES_TAX;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.Placement;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the invoice of an order names, and where its supply goes, on every store (ORD-1). */
abstract class OrderBuyerSuite extends OrderingSuite {

    private static final BillingProfile OFFICE =
            BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU12345678");
    private static final Party OFFICE_PARTY = new Party(
            "Office Ltd", Address.of("Ring 2", "1010", "Wien", "AT"), List.of(new TaxId("VAT", "ATU12345678")), "");

    private VisionCraft late;

    @BeforeEach
    void invoiceWhenCompleted() {
        late = library(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED));
    }

    @Test
    @Rule({"ORD-1", "INV-2"})
    void keepsTheBuyerOfThePlacedOrderUntilTheInvoiceHasIt() {
        bill("Archer Ltd");
        Order placed = placed(late);
        bill("Archer & Daughters Ltd");

        Order done = completed(placed);

        assertThat(buyer(placed)).isNotNull().extracting(Party::legalName).isEqualTo("Archer Ltd");
        assertThat(buyer(done)).isNull();
        assertThat(invoice(done).parties().buyer()).isEqualTo(buyer(placed));
        assertThat(late.orders().get(ann, placed.id())).isEqualTo(done);
    }

    @Test
    @Rule({"ORD-1", "INV-2"})
    void keepsNameAndEmailWhereThereIsNoProfile() {
        Order placed = placed(late);

        assertThat(buyer(placed))
                .isEqualTo(Party.simplified(customer.name(), customer.email().text()));
        assertThat(buyer(placed(vc))).isNull();
    }

    @Test
    @Rule("ORD-1")
    void namesTheBuyerThatStaffPutInItsPlace() {
        Order placed = placed(late);
        events.clear();

        Order replaced = late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE));
        Order same = late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE));

        assertThat(buyer(replaced)).isEqualTo(OFFICE_PARTY);
        assertThat(replaced.totals()).isEqualTo(placed.totals());
        assertThat(same).isEqualTo(replaced);
        assertThat(late.orders().get(STAFF, placed.id())).isEqualTo(replaced);
        assertThat(events.types()).containsExactly("order.buyer-replaced");
        assertThat(invoice(completed(placed)).parties().buyer()).isEqualTo(OFFICE_PARTY);
        assertThat(vc.users().get(people.admin(), customer.id()).billingProfile())
                .isNull();
    }

    @Test
    @Rule({"ORD-1", "ORD-2"})
    void takesNoOtherBuyerOnceTheInvoiceIsIssuedAndSaysSoBefore() {
        Order placed = placed(vc);
        Order waiting = placed(late);

        assertThat(vc.orders().allowed(STAFF, placed.id()).refusal(OrderAction.REPLACE_BUYER))
                .contains(INVOICE_ISSUED.value());
        assertThat(late.orders().allowed(STAFF, waiting.id()).allows(OrderAction.REPLACE_BUYER))
                .isTrue();
        assertThat(late.orders().allowed(ann, waiting.id()).refusal(OrderAction.REPLACE_BUYER))
                .contains(PERMISSION_MISSING.value());
        assertRejected(INVOICE_ISSUED, () -> vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE)));
        assertThat(vc.orders().get(STAFF, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule({"ORD-1", "INV-2"})
    void putsAnotherBuyerOnTheDraftOfTheInvoice() {
        Order placed = placed(late);
        Invoice draft = DraftInvoices.in(persistence).of(placed);

        Order replaced = vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE));
        Order same = vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE));

        assertThat(same).isEqualTo(replaced);
        assertThat(vc.invoices().get(ann, draft.id()).parties().buyer()).isEqualTo(OFFICE_PARTY);
        assertThat(buyer(replaced)).isNull();
        assertThat(vc.orders().allowed(STAFF, placed.id()).allows(OrderAction.REPLACE_BUYER))
                .isTrue();
    }

    @Test
    @Rule({"ORD-1", "ORD-2"})
    void takesABuyerOnlyBetweenPlacingAndTheEnd() {
        Order cart = orders.aCartOf(customer);
        Order cancelled = placed(late);
        late.orders().cancel(ann, CancelOrder.of(cancelled.id()));

        for (OrderId order : List.of(cart.id(), cancelled.id())) {
            assertRejected(WRONG_STATUS, () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(order, OFFICE)));
        }
        assertThat(buyer(late.orders().get(STAFF, cancelled.id()))).isNull();
    }

    @Test
    @Rule({"IDN-8", "ORD-1"})
    void keepsTheBuyerOfAnErasedCustomerUntilTheInvoiceHasIt() {
        Order placed = placed(late);
        Order called = placed(late);
        vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));

        assertThat(buyer(late.orders().get(STAFF, placed.id()))).isEqualTo(buyer(placed));
        assertThat(buyer(late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE))))
                .isEqualTo(OFFICE_PARTY);
        assertThat(buyer(completed(placed))).isNull();
        assertThat(buyer(late.orders().cancel(STAFF, CancelOrder.of(called.id()))))
                .isNull();
    }

    @Test
    @Rule({"INV-2", "ORD-1"})
    void asksForTheProfileWhenTheOrderIsPlaced() {
        VisionCraft strict = library(
                InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED).requiringBillingProfiles());

        assertRejected(BILLING_PROFILE_REQUIRED, () -> placed(strict));
        bill("Archer Ltd");
        Order placed = placed(strict);
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).withoutBillingProfile());

        assertThat(invoice(completed(placed)).parties().buyer().legalName()).isEqualTo("Archer Ltd");
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseReplaceTheBuyerWhoWorkOnOrders() {
        Order placed = placed(late);

        assertRejected(PERMISSION_MISSING, () -> late.orders().replaceBuyer(ann, ReplaceBuyer.of(placed.id(), OFFICE)));
        assertRejected(
                ORDER_NOT_FOUND,
                () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(new OrderId(new UUID(7, 7)), OFFICE)));
        assertRejected(
                CODE,
                () -> late.orders()
                        .replaceBuyer(
                                STAFF, ReplaceBuyer.of(placed.id(), OFFICE).atVersion(7)));
    }

    @Test
    @Rule("GEN-7")
    void hasOneEffectForOneKey() {
        Order placed = placed(late);
        Caller keyed = STAFF.withKey("once");
        BillingProfile other = BillingProfile.of("Other Ltd", "Ring 3", "1010", "Wien", "AT");
        late.orders().replaceBuyer(keyed, ReplaceBuyer.of(placed.id(), OFFICE));
        Order between = late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), other));

        Order again = late.orders().replaceBuyer(keyed, ReplaceBuyer.of(placed.id(), OFFICE));

        assertThat(again).isEqualTo(between);
        assertRejected(KEY_REUSED, () -> late.orders().replaceBuyer(keyed, ReplaceBuyer.of(placed.id(), other)));
    }

    @Test
    @Rule({"ORD-1", "PAY-8"})
    void takesOnlyABuyerOfTheSameIdsAndCountryWhereTheseDecidedTheTax() {
        vc.users()
                .changeProfile(
                        ann,
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of("Archer Ltd", "Ring 2", "1010", "Wien", "AT")
                                        .withTaxNumber("VAT", "ATU1")));
        vc.users().recordTaxIdCheck(people.admin(), RecordTaxIdCheck.valid(customer.id(), "VAT", "ATU1", "VIES"));
        VisionCraft.Builder builder = standIns.builder(persistence, issuer())
                .tax(TaxSettings.by(question -> question.confirmedBusiness()
                        ? TaxDecision.reverseCharge("AT")
                        : TaxDecision.charged("DE", TaxRate.of("19"))))
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED));
        Order placed = placed(builder.build());
        Invoice draft = DraftInvoices.in(persistence).of(placed(late));
        BillingProfile renamed =
                BillingProfile.of("Archer & Co", "Ring 4", "1010", "Wien", "AT").withTaxNumber("VAT", "ATU1");

        assertRejected(
                BUYER_DECIDES_TAX, () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), OFFICE)));
        assertRejected(
                BUYER_DECIDES_TAX,
                () -> late.orders()
                        .replaceBuyer(
                                STAFF,
                                ReplaceBuyer.of(
                                        placed.id(),
                                        BillingProfile.of("Archer & Co", "Ring 4", "80331", "München", "DE")
                                                .withTaxNumber("VAT", "ATU1"))));
        assertThat(late.orders().get(STAFF, placed.id())).isEqualTo(placed);
        assertThat(buyer(late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), renamed))))
                .isNotNull()
                .extracting(Party::legalName)
                .isEqualTo("Archer & Co");
        assertThat(draft.totals().tax()).isNotEqualTo(placed.totals().tax());
    }

    @Test
    @Rule({"INV-2", "IDN-8"})
    void invoicesTheBuyerOfAnOrderThatTheCustomerPlacedBeforeBeingErased() {
        VisionCraft strict = strictAndLate();
        bill("Archer Ltd");
        Order order = placed(strict);
        Party buyer = Objects.requireNonNull(order.placement()).buyer();
        strict.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        strict.orders().start(STAFF, WorkOnOrder.of(order.id()));
        vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));
        assertThat(Objects.requireNonNull(vc.orders().get(STAFF, order.id()).placement())
                        .buyer())
                .isEqualTo(buyer);

        Order done = strict.orders().complete(STAFF, CompleteOrder.of(order.id()));

        assertThat(invoice(order).parties().buyer()).isEqualTo(buyer);
        assertThat(Objects.requireNonNull(done.placement()).buyer()).isNull();
    }

    @Test
    @Rule({"INV-2", "IDN-8", "ORD-1"})
    void invoicesACustomerErasedAfterPlacingByItsTombstoneWhereTheOrderHasNoBuyer() {
        VisionCraft strict = strictAndLate();
        bill("Archer Ltd");
        Order order = withoutBuyer(placed(strict));
        strict.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        strict.orders().start(STAFF, WorkOnOrder.of(order.id()));
        vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));

        strict.orders().complete(STAFF, CompleteOrder.of(order.id()));

        assertThat(invoice(order).parties().buyer())
                .isEqualTo(Party.simplified(
                        Tombstone.TEXT, Tombstone.email(customer.id()).text()));
    }

    @Test
    @Rule("INV-2")
    void completesAnOrderWithoutBuyerWhoseCustomerTookTheProfileBackOnlyWithANewOne() {
        VisionCraft strict = strictAndLate();
        bill("Archer Ltd");
        Order order = withoutBuyer(placed(strict));
        strict.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        strict.orders().start(STAFF, WorkOnOrder.of(order.id()));
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).withoutBillingProfile());

        assertRejected(BILLING_PROFILE_REQUIRED, () -> strict.orders().complete(STAFF, CompleteOrder.of(order.id())));

        assertThat(strict.orders().get(STAFF, order.id()).status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(vc.invoices().findByOrder(system("invoice:read:any"), order.id()))
                .isEmpty();
        bill("Archer & Daughters Ltd");
        strict.orders().complete(STAFF, CompleteOrder.of(order.id()));
        assertThat(invoice(order).parties().buyer().legalName()).isEqualTo("Archer & Daughters Ltd");
    }
    /** The order as a version left it that kept no buyer. */
    private Order withoutBuyer(Order order) {
        return persistence.transactions().inTransaction(() -> {
            Order kept = like(order)
                    .with(Order::placement, new Placement(Objects.requireNonNull(order.placedAt()), null))
                    .with(Order::version, order.version() + 1)
                    .made();
            persistence.ordering().orders().save(kept, List.of());
            return kept;
        });
    }

    private VisionCraft strictAndLate() {
        return library(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED).requiringBillingProfiles());
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void tellsAllThatIsWrongWithABuyer() {
        Order placed = placed(late);
        BillingProfile wrong = new BillingProfile(
                " ",
                "a\nb",
                Arrays.asList("Ring 2", null),
                null,
                "1".repeat(65),
                "x".repeat(301),
                "ZZ",
                Arrays.asList(new BillingProfile.TaxNumber("VAT", ""), null),
                new BillingProfile.Identifier("GLN", "1"),
                null,
                null,
                null);

        InvalidInputException rejection = assertInvalid(
                UNKNOWN_COUNTRY,
                "buyer.country",
                () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), wrong)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "buyer.legalName",
                        "buyer.tradeName",
                        "buyer.lines[1]",
                        "buyer.city",
                        "buyer.postalCode",
                        "buyer.subdivision",
                        "buyer.country",
                        "buyer.taxNumbers[0].value",
                        "buyer.taxNumbers[1].scheme",
                        "buyer.taxNumbers[1].value",
                        "buyer.registration.scheme");
        assertInvalid(REQUIRED, "buyer", () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), null)));
        assertInvalid(REQUIRED, "order", () -> late.orders().replaceBuyer(STAFF, ReplaceBuyer.of(null, OFFICE)));
        assertInvalid(REQUIRED, "", () -> late.orders().replaceBuyer(STAFF, null));
        assertThat(late.orders().get(STAFF, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule({"ORD-1", "INV-2"})
    void keepsWhereTheSupplyGoes() {
        DeliverTo gate =
                DeliverTo.of("Quai 3", "75001", "Paris", "FR").named(" Gate 3 ").withSubdivision("IDF");
        Order cart = orders.aCartOf(customer);

        Order described = vc.orders()
                .describe(
                        ann, DescribeOrder.of(cart.id(), OrderDescription.none().deliveredTo(gate)));
        Order placed = vc.orders()
                .place(
                        ann,
                        PlaceOrder.of(cleaning.id(), 1)
                                .described(OrderDescription.none().deliveredTo(gate)));

        Delivery expected = new Delivery("Gate 3", new Address(List.of("Quai 3"), "Paris", "75001", "IDF", "FR"));
        assertThat(described.details().deliverTo()).isEqualTo(expected);
        assertThat(placed.details().deliverTo()).isEqualTo(expected);
        assertThat(vc.orders().get(ann, placed.id())).isEqualTo(placed);
        assertThat(invoice(placed).references().deliverTo()).isEqualTo(expected);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void tellsAllThatIsWrongWithAPlace() {
        DeliverTo wrong = new DeliverTo("x".repeat(301), List.of("Quai 3"), "", null, null, "fr");

        InvalidInputException rejection = assertInvalid(
                TOO_LONG,
                "description.deliverTo.name",
                () -> vc.orders()
                        .place(
                                ann,
                                PlaceOrder.of(cleaning.id(), 1)
                                        .described(OrderDescription.none().deliveredTo(wrong))));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "description.deliverTo.name", "description.deliverTo.city", "description.deliverTo.country");
        DeliverTo none = new DeliverTo(null, List.of(), "Paris", null, null, "FR");
        assertInvalid(
                OUT_OF_RANGE,
                "description.deliverTo.lines",
                () -> vc.orders()
                        .place(
                                ann,
                                PlaceOrder.of(cleaning.id(), 1)
                                        .described(OrderDescription.none().deliveredTo(none))));
        assertThat(seenBy(STAFF)).isEmpty();
    }

    private static @Nullable Party buyer(Order order) {
        return Objects.requireNonNull(order.placement()).buyer();
    }

    private Invoice invoice(Order order) {
        return vc.invoices().findByOrder(system("invoice:read:any"), order.id()).orElseThrow();
    }

    private void bill(String name) {
        vc.users()
                .changeProfile(
                        ann,
                        ChangeProfile.of(customer.id())
                                .billedTo(BillingProfile.of(name, "Ring 2", "1010", "Wien", "AT")));
    }

    private Order placed(VisionCraft library) {
        return library.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
    }

    private Order completed(Order placed) {
        late.orders().confirm(STAFF, WorkOnOrder.of(placed.id()));
        late.orders().start(STAFF, WorkOnOrder.of(placed.id()));
        Order done = late.orders().complete(STAFF, CompleteOrder.of(placed.id()));
        assertThat(done.status()).isEqualTo(OrderStatus.COMPLETED);
        return done;
    }

    private VisionCraft library(InvoicingPolicy policy) {
        VisionCraft.Builder builder = standIns.builder(persistence, issuer()).invoicing(policy);
        configure(builder);
        return builder.build();
    }
}
