package io.visioncraft.tck.document;

import static io.visioncraft.tax.TaxCodes.TAX_GROUPS_NOT_ALLOWED;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.PriceStatement;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.tck.document.Definition.Line;
import io.visioncraft.tck.document.RandomShop.Buyer;
import io.visioncraft.tck.document.RandomShop.Item;
import io.visioncraft.tck.document.RandomShop.Purchase;
import io.visioncraft.tck.document.RandomShop.Sold;
import io.visioncraft.tck.probe.PlainFigures;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A random business at work: it sells what its customers buy, and gives all of it back. Each document is held against
 * {@link Definition} and {@link StandardRules}, by {@link Sale}. Used by one thread.
 */
final class Trade {

    static final Caller STAFF = Caller.system(
            "staff",
            "order:place:any",
            "order:price:any",
            "order:read:any",
            "order:work:any",
            "order:cancel:any",
            "invoice:read:any",
            "invoice:credit:any");

    private static final Duration BETWEEN = Duration.ofDays(9);

    private final RandomShop shop;
    private final Figures figures;
    private final InMemoryVisionCraft library;
    private final VisionCraft vc;
    private final VisionCraft placing;
    private final List<ServiceId> services = new ArrayList<>();
    private final Map<Buyer, UserId> buyers = new EnumMap<>(Buyer.class);

    Trade(RandomShop shop, Figures figures) {
        this.shop = shop;
        this.figures = figures;
        InvoiceTrigger trigger = shop.billsWhatWasSupplied() ? InvoiceTrigger.COMPLETED : InvoiceTrigger.PLACED;
        InvoicingPolicy policy = InvoicingPolicy.standard().when(trigger);
        library = InMemoryVisionCraft.create(
                issuer(), builder -> builder.tax(shop.settings()).invoicing(policy));
        this.vc = library.vc();
        this.placing = library.standIns()
                .builder(library.persistence(), issuer())
                .tax(shop.settingsOfPlacing())
                .invoicing(policy)
                .build();
        CatalogFixtures catalog = library.fixtures().catalog();
        CategoryId category = catalog.aCategory().id();
        for (int i = 0; i < shop.sold().size(); i++) {
            CreateService service = CreateService.of(RandomShop.code(i), "Service", category)
                    .taxed(TaxClassCode.of(RandomShop.code(i)));
            services.add(catalog.anActive(service).id());
            catalog.aPrice(services.get(i), shop.sold().get(i).price(), shop.currency());
        }
        for (Buyer buyer : Buyer.values()) {
            buyers.put(buyer, buyer(library, buyer));
        }
    }

    private Issuer issuer() {
        Issuer standard = StandIns.issuer();
        return Issuer.of(standard.party(), standard.zone(), shop.home().currency());
    }

    private UserId buyer(InMemoryVisionCraft library, Buyer buyer) {
        User user = library.givenACustomer();
        boolean firm = buyer == Buyer.FIRM || buyer == Buyer.FOREIGN_FIRM;
        BillingProfile profile = BillingProfile.of("Buyer", "Street 1", "12345", "City", buyer.country());
        if (buyer != Buyer.CONSUMER) {
            vc.users()
                    .changeProfile(
                            as(user),
                            ChangeProfile.of(user.id())
                                    .billedTo(firm ? profile.withTaxNumber(TaxId.VAT, buyer.vatId()) : profile));
        }
        if (firm) {
            vc.users().checkTaxIds(as(user), CheckTaxIds.of(user.id()));
        }
        return user.id();
    }

    void happens() {
        for (Purchase purchase : shop.purchases()) {
            try {
                happens(purchase);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError(purchase + ": " + wrong.getMessage(), wrong);
            }
            library.clock().advance(BETWEEN);
        }
        assertThat(PlainFigures.differences(library.persistence())).isEmpty();
    }

    private void happens(Purchase purchase) {
        PlaceOrder command = PlaceOrder.of(purchase.items().stream()
                        .map(item -> item(purchase, item))
                        .toList())
                .forCustomer(Objects.requireNonNull(buyers.get(purchase.buyer())))
                .described(described(purchase.buyer()))
                .in(shop.currency());
        if (shop.standard() && !allowedTogether(purchase)) {
            assertRejected(TAX_GROUPS_NOT_ALLOWED, () -> placing.orders().place(STAFF, command));
            figures.refused++;
            return;
        }
        Order order = placing.orders().place(STAFF, command);
        assertThat(placing.orders().preview(STAFF, command).totals()).isEqualTo(order.totals());
        Definition definition = new Definition(
                shop.decimals(),
                purchase.basis() == PriceBasis.GROSS,
                shop.eachLine(),
                purchase.items().stream().map(item -> line(purchase, item)).toList());
        new Sale(vc, shop, purchase, definition, order, figures).happens();
    }

    /** Day and place of the supply, which K asks for; both are as where nobody states them. */
    private OrderDescription described(Buyer buyer) {
        return buyer == Buyer.FOREIGN_FIRM
                ? OrderDescription.none()
                        .deliveredTo(DeliverTo.of("Street 1", "12345", "City", buyer.country()))
                        .supplied(LocalDate.ofInstant(library.clock().instant(), ZoneOffset.UTC))
                : OrderDescription.none();
    }

    /** Two groups of one code and rate, O beside others and E without a reason are not. */
    private boolean allowedTogether(Purchase purchase) {
        Set<String> groups = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        boolean reasons = true;
        for (Item item : purchase.items()) {
            Treatment taxed = sold(item).taxed(purchase.buyer());
            groups.add(group(purchase, item));
            kinds.add(taxed.code() + " " + taxed.rate());
            reasons &= !taxed.code().equals("E") || !taxed.reason().isEmpty();
        }
        return reasons && groups.size() == kinds.size() && (kinds.size() == 1 || !kinds.contains("O 0"));
    }

    private Line line(Purchase purchase, Item item) {
        Sold sold = sold(item);
        Treatment taxed = sold.taxed(purchase.buyer());
        boolean stripped = taxed.leftToOthers() && shop.method().untaxedGross() == UntaxedGross.STRIP_HOME_TAX;
        return new Line(
                group(purchase, item),
                item.service() % shop.sold().size(),
                taxed.rate(),
                stripped ? stripped(sold) : taxed.rate(),
                new BigDecimal(price(item)).movePointRight(6).toBigIntegerExact(),
                new BigDecimal(item.quantity()).movePointRight(4).toBigIntegerExact());
    }

    /** What is taken off the price was agreed when the order was placed: that the buyer owes no tax did not change. */
    private BigInteger stripped(Sold sold) {
        Treatment home = sold.taxed(Buyer.CONSUMER);
        return (shop.ratesChange() ? home.before() : home).rate();
    }

    private OrderItem item(Purchase purchase, Item item) {
        OrderItem ordered = OrderItem.of(services.get(item.service() % services.size()), item.quantity());
        if (item.stated().isEmpty() && purchase.basis() == shop.method().basis()) {
            return ordered;
        }
        PriceStatement stated = PriceStatement.of(price(item), shop.currency(), "Agreed");
        return ordered.stating(purchase.basis() == PriceBasis.GROSS ? stated.gross() : stated.net());
    }

    private String price(Item item) {
        return item.stated().isEmpty() ? sold(item).price() : item.stated();
    }

    private Sold sold(Item item) {
        return shop.sold().get(item.service() % shop.sold().size());
    }

    private String group(Purchase purchase, Item item) {
        return sold(item)
                .taxed(purchase.buyer())
                .group(RandomShop.HOME, purchase.buyer().country());
    }

    /** How many documents there were. */
    static final class Figures {

        long invoices;
        long creditNotes;
        long amounts;
        long partly;
        long anew;
        long nothing;
        long refused;
        long foreign;

        /** All orders, with an invoice or without one. */
        long orders() {
            return invoices + nothing + refused;
        }
    }
}
