package io.visioncraft.tck.suite;

import static io.visioncraft.billing.BillingCodes.DELIVERY_PLACE_REQUIRED;
import static io.visioncraft.billing.BillingCodes.SUPPLY_DAY_REQUIRED;
import static io.visioncraft.tax.TaxCodes.BUYER_DECIDES_TAX;
import static io.visioncraft.tax.TaxCodes.BUYER_NOT_IDENTIFIED;
import static io.visioncraft.tax.TaxCodes.SELLER_NOT_IDENTIFIED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What EN 16931 asks of parties, day and place where the host wants its documents, on every store (INV-2). */
@Rule("INV-2")
abstract class StandardDocumentSuite extends OrderingSuite {

    private static final TaxClass GOODS = TaxClass.of("GOODS").supplying(SupplyKind.GOODS);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DeliverTo GRAZ = DeliverTo.of("Ring 7", "8010", "Graz", "AT");
    private static final Caller READER = Caller.system("reader", "invoice:read:any");
    private static final TaxSettings LOOSE =
            TaxSettings.by(StandardDocumentSuite::decide).with(GOODS);

    private Service chair;

    private static TaxDecision decide(TaxQuestion question) {
        if (!question.confirmedBusiness() || question.arrivalCountry().equals(question.sellerCountry())) {
            return TaxDecision.charged(question.sellerCountry(), TaxRate.of("19"));
        }
        return question.taxClass().supply() == SupplyKind.GOODS
                ? TaxDecision.intraCommunity("DE")
                : TaxDecision.reverseCharge(question.arrivalCountry());
    }

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.tax(LOOSE.forStandardDocuments());
    }

    @BeforeEach
    void beginWithGoodsAndACheckedFirm() {
        chair = catalog.anActive(
                CreateService.of("CHAIR", "Chair", catalog.aCategory().id()).taxed(TaxClassCode.of("GOODS")));
        catalog.aPrice(chair.id(), "50.00", "EUR");
        bill(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT").withVatId("ATU12345678"));
        vc.users().checkTaxIds(ann, CheckTaxIds.of(customer.id()));
        events.clear();
    }

    @Test
    void refusesAnOrderOfASellerWithoutTheIdsThatItsTaxGroupsAskFor() {
        Party bare = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        VisionCraft nameless = selling(bare, LOOSE.forStandardDocuments());
        VisionCraft numbered =
                selling(bare.withTaxNumber("12/345").withRegistration("", "HRB 4711"), LOOSE.forStandardDocuments());
        PlaceOrder service = PlaceOrder.of(cleaning.id(), 1);
        PlaceOrder goods = PlaceOrder.of(chair.id(), 1).described(supplied(TODAY));

        VisionCraftException refused =
                assertRejected(SELLER_NOT_IDENTIFIED, () -> nameless.orders().place(ann, service));
        assertRejected(SELLER_NOT_IDENTIFIED, () -> nameless.orders().preview(ann, service));
        assertRejected(SELLER_NOT_IDENTIFIED, () -> numbered.orders().place(ann, goods));

        assertThat(refused.details())
                .isEqualTo(Map.of("codes", List.of("AE"), "missing", List.of("VAT id or tax number")));
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();
        assertThat(numbered.orders().place(ann, service).status()).isEqualTo(OrderStatus.PLACED);
        assertThat(selling(bare, LOOSE).orders().place(ann, goods).status())
                .as("where the host wants no such documents")
                .isEqualTo(OrderStatus.PLACED);
    }

    @Test
    @Rule({"PAY-8", "ORD-1"})
    void wantsARegistrationOfABuyerWhoOwesTheTaxAndHasNoVatId() {
        Party sydney = Party.of("Seller Pty Ltd", Address.of("A street", "1", "Sydney", "AU"))
                .withTaxId("GST", "1")
                .withTaxNumber("1")
                .withRegistration("", "ACN 1");
        BillingProfile auckland = BillingProfile.of("Buyer Ltd", "B street", "1", "Auckland", "NZ")
                .withTaxNumber("GST", "2");
        VisionCraft there = standIns.builder(persistence, issuerOf(sydney))
                .tax(LOOSE.forStandardDocuments())
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        bill(auckland);
        vc.users().recordTaxIdCheck(people.admin(), RecordTaxIdCheck.valid(customer.id(), "GST", "2", "Register"));

        assertRejected(BUYER_NOT_IDENTIFIED, () -> there.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)));

        assertThat(seenBy(STAFF)).isEmpty();
        bill(auckland.withRegistration("", "NZBN 3"));
        Order placed = there.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
        assertThat(placed.totals().groups())
                .extracting(group -> group.decision().code())
                .containsExactly("AE");
        assertRejected(
                BUYER_DECIDES_TAX, () -> there.orders().replaceBuyer(STAFF, ReplaceBuyer.of(placed.id(), auckland)));
        assertThat(there.orders()
                        .replaceBuyer(
                                STAFF,
                                ReplaceBuyer.of(
                                        placed.id(),
                                        auckland.withTradeName("Buyer").withRegistration("", "NZBN 3")))
                        .version())
                .isEqualTo(placed.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule("ORD-4")
    void wantsThePlaceOfAnIntraCommunitySupplyWhenTheOrderIsPlaced(InvoiceTrigger trigger) {
        VisionCraft library = invoicingWhen(trigger);
        Order cart = library.orders().draft(ann, DraftOrder.own());
        library.orders().addLine(ann, AddLine.to(cart.id(), chair.id(), 1));
        PlaceDraft place = PlaceDraft.of(cart.id());
        OrderDescription dated = OrderDescription.none().supplied(TODAY);
        library.orders().describe(ann, DescribeOrder.of(cart.id(), dated));
        events.clear();

        assertRejected(DELIVERY_PLACE_REQUIRED, () -> library.orders().placeDraft(ann, place));

        assertThat(events.all()).isEmpty();
        assertThat(library.orders().get(ann, cart.id()).status()).isEqualTo(OrderStatus.DRAFT);
        library.orders().describe(ann, DescribeOrder.of(cart.id(), dated.deliveredTo(GRAZ)));
        assertThat(library.orders().placeDraft(ann, place).status()).isEqualTo(OrderStatus.PLACED);
    }

    @ParameterizedTest
    @EnumSource(
            value = InvoiceTrigger.class,
            names = {"PLACED", "CONFIRMED"})
    @Rule("ORD-4")
    void wantsTheDayOfAnIntraCommunitySupplyWhenTheOrderIsPlacedIfNobodyCanStateItLater(InvoiceTrigger trigger) {
        VisionCraft library = invoicingWhen(trigger);
        PlaceOrder undated =
                PlaceOrder.of(chair.id(), 1).described(OrderDescription.none().deliveredTo(GRAZ));

        assertRejected(SUPPLY_DAY_REQUIRED, () -> library.orders().place(ann, undated));

        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();
        Order dated = library.orders().place(ann, undated.described(supplied(TODAY)));
        if (trigger == InvoiceTrigger.CONFIRMED) {
            library.orders().confirm(STAFF, WorkOnOrder.of(dated.id()));
        }
        assertThat(invoice(dated).references().supplyUntil()).isEqualTo(TODAY);
        assertThat(invoice(dated).totals().groups())
                .extracting(group -> group.decision().code())
                .containsExactly("K");
    }

    @Test
    @Rule("ORD-5")
    void takesTheDayOfAnIntraCommunitySupplyWhenTheOrderEndsWhereItIsInvoicedThen() {
        VisionCraft late = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order done = started(late);
        Order called = started(late);
        SupplyStatement part = SupplyStatement.of().line(firstLine(called), 1);

        assertRejected(SUPPLY_DAY_REQUIRED, () -> late.invoices().preview(READER, done.id()));
        assertRejected(SUPPLY_DAY_REQUIRED, () -> late.orders().complete(STAFF, CompleteOrder.of(done.id())));
        assertRejected(
                SUPPLY_DAY_REQUIRED,
                () -> late.orders()
                        .cancel(
                                STAFF,
                                CancelOrder.of(called.id()).because("Moved").supplied(part)));

        assertThat(late.orders().get(STAFF, done.id())).isEqualTo(done);
        assertThat(late.orders().get(STAFF, called.id())).isEqualTo(called);
        late.orders().complete(STAFF, CompleteOrder.of(done.id()).supplied(SupplyStatement.on(TODAY)));
        late.orders()
                .cancel(
                        STAFF,
                        CancelOrder.of(called.id())
                                .because("Moved")
                                .supplied(SupplyStatement.on(TODAY).line(firstLine(called), 1)));
        assertThat(invoice(done).references().supplyUntil()).isEqualTo(TODAY);
        assertThat(invoice(called).references().supplyUntil()).isEqualTo(TODAY);
        Order nothing = started(late);
        assertThat(late.orders()
                        .cancel(STAFF, CancelOrder.of(nothing.id()).because("Moved"))
                        .status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void asksForNeitherDayNorPlaceWhereTheHostWantsNoSuchDocuments() {
        VisionCraft any = selling(issuer().party(), LOOSE);

        assertThat(invoice(any.orders().place(ann, PlaceOrder.of(chair.id(), 1)))
                        .totals()
                        .groups())
                .extracting(group -> group.decision().code())
                .containsExactly("K");
        assertThat(vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1)).status())
                .as("reverse charge asks for neither")
                .isEqualTo(OrderStatus.PLACED);
    }

    /** An order of goods with a place and without a day, on which work has begun. */
    private Order started(VisionCraft library) {
        Order placed = library.orders()
                .place(
                        ann,
                        PlaceOrder.of(chair.id(), 2)
                                .described(OrderDescription.none().deliveredTo(GRAZ)));
        library.orders().confirm(STAFF, WorkOnOrder.of(placed.id()));
        return library.orders().start(STAFF, WorkOnOrder.of(placed.id()));
    }

    private static OrderDescription supplied(LocalDate day) {
        return OrderDescription.none().deliveredTo(GRAZ).supplied(day);
    }

    private void bill(BillingProfile profile) {
        vc.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    private Invoice invoice(Order order) {
        return vc.invoices().findByOrder(READER, order.id()).orElseThrow();
    }

    /** A library over the same store whose seller is another. */
    private VisionCraft selling(Party seller, TaxSettings settings) {
        return standIns.builder(persistence, issuerOf(seller)).tax(settings).build();
    }

    private Issuer issuerOf(Party seller) {
        return new Issuer(seller, issuer().zone(), issuer().currency(), 14).withKey(issuer().key());
    }

    private VisionCraft invoicingWhen(InvoiceTrigger trigger) {
        return standIns.builder(persistence, issuer())
                .tax(LOOSE.forStandardDocuments())
                .invoicing(InvoicingPolicy.standard().when(trigger))
                .build();
    }
}
