package io.visioncraft.tck.arbitrary;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a customer buys, when, and how far it goes.
 *
 * @param currency of the order
 * @param items what of, at least one
 * @param method how it is taxed
 * @param references the customer's references
 * @param note a note
 * @param at when
 * @param status how far
 */
record Purchase(
        Currency currency,
        List<Item> items,
        TaxMethod method,
        OrderReferences references,
        String note,
        Instant at,
        OrderStatus status) {

    private static final int MOST_ITEMS = 4;

    private static final Caller DESK = Caller.system("desk", "order:work:any", "order:cancel:any");

    /** Purchases that go that far. */
    static Arbitrary<Purchase> upTo(OrderStatus... statuses) {
        return Values.currencies()
                .flatMap(currency -> Combinators.combine(
                                Item.in(currency).list().ofMinSize(1).ofMaxSize(MOST_ITEMS),
                                Values.taxMethods(),
                                someReferences(),
                                Values.texts(Text.DESCRIPTION),
                                moments(),
                                Arbitraries.of(statuses))
                        .as((items, method, references, note, at, status) ->
                                new Purchase(currency, items, method, references, note, at, status)));
    }

    private static Arbitrary<OrderReferences> someReferences() {
        Arbitrary<String> some = Values.codes().injectNull(0.3);
        return Combinators.combine(some, some, some, some).as(OrderReferences::new);
    }

    /** Instants of our time, at which things are bought. */
    static Arbitrary<Instant> moments() {
        return Values.times()
                .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("2100-01-01T00:00:00Z")));
    }

    /** A world for it, in which things are taxed as it says. */
    InMemoryVisionCraft world() {
        return world(InvoicingPolicy.standard());
    }

    /** The same, in which orders keep their buyer until they are completed. */
    InMemoryVisionCraft patientWorld() {
        return world(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED));
    }

    private InMemoryVisionCraft world(InvoicingPolicy invoicing) {
        TaxSettings settings = like(TaxSettings.by(FlatRateTax.of("19", "7.7")).exchangingBy(FixedRates.toEuro()))
                .with(TaxSettings::method, method)
                .made();
        return InMemoryVisionCraft.create(builder -> builder.tax(settings).invoicing(invoicing));
    }

    /** Buys. */
    Order in(InMemoryVisionCraft world) {
        world.clock().set(at);
        User customer = world.givenACustomer();
        Caller by = IdentityFixtures.as(customer);
        OrderManagement orders = world.vc().orders();
        Order cart = orders.draft(by, DraftOrder.own().in(currency.getCurrencyCode()));
        for (Item item : items) {
            orders.addLine(by, AddLine.to(cart.id(), item.offeredIn(world)));
        }
        OrderDescription said = OrderDescription.none()
                .withNote(note)
                .withReference(references.buyer())
                .withPurchaseOrder(references.purchaseOrder())
                .withContract(references.contract())
                .withProject(references.project());
        OrderDescription somewhere = note.isBlank()
                ? said
                : said.deliveredTo(DeliverTo.of(items.get(0).name(), references.project(), "Ravenna", "IT")
                        .named(items.get(0).name()));
        Order described = orders.describe(by, DescribeOrder.of(cart.id(), somewhere));
        return taken(orders, by, described);
    }

    /** The invoice of an order that was placed. */
    static Invoice invoiceOf(Order order, InMemoryVisionCraft world) {
        return world.fixtures().billing().invoiceOf(order.id());
    }

    private Order taken(OrderManagement orders, Caller by, Order cart) {
        WorkOnOrder work = WorkOnOrder.of(cart.id());
        if (status == OrderStatus.DRAFT) {
            return cart;
        }
        Order placed = orders.placeDraft(by, PlaceDraft.of(cart.id()));
        return switch (status) {
            case DRAFT, PLACED -> placed;
            case CONFIRMED -> orders.confirm(DESK, work);
            case IN_PROGRESS -> {
                orders.confirm(DESK, work);
                yield orders.start(DESK, work);
            }
            case ON_HOLD -> {
                orders.confirm(DESK, work);
                orders.start(DESK, work);
                yield orders.hold(DESK, work);
            }
            case COMPLETED -> {
                orders.confirm(DESK, work);
                orders.start(DESK, work);
                yield orders.complete(
                        DESK, CompleteOrder.of(cart.id()).supplied(halfOf(cart)).because(note));
            }
            case CANCELLED ->
                orders.cancel(
                        DESK, CancelOrder.of(cart.id()).supplied(halfOf(cart)).because(note));
        };
    }

    /** Half of the first line, in whole units and perhaps nothing. */
    private static SupplyStatement halfOf(Order order) {
        OrderLine first = order.lines().get(0);
        return SupplyStatement.of()
                .line(first.id(), first.quantity().value().divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN));
    }

    /**
     * So much of something.
     *
     * @param name what it is called
     * @param unit what one of it is
     * @param tax how it is taxed
     * @param price what one costs
     * @param quantity how much
     */
    record Item(String name, UnitCode unit, TaxClassCode tax, UnitPrice price, Quantity quantity) {

        static Arbitrary<Item> in(Currency currency) {
            return Combinators.combine(
                            Values.names(),
                            Values.units(),
                            Values.taxClasses(),
                            Values.unitPrices(currency),
                            Values.quantities())
                    .as(Item::new)
                    .map(Item::affordable);
        }

        /** Of the same price, so much that a few such items stay within what a document may come to (MON-7). */
        private Item affordable() {
            BigDecimal most = BigDecimal.valueOf(Money.MAX_MINOR_UNITS / 10)
                    .movePointLeft(price.currency().getDefaultFractionDigits());
            if (price.amount().compareTo(most) > 0) {
                return new Item(name, unit, tax, UnitPrice.of(most, price.currency()), Quantity.of(1));
            }
            boolean tooMuch = price.amount().multiply(quantity.value()).compareTo(most) > 0;
            return tooMuch ? new Item(name, unit, tax, price, Quantity.of(1)) : this;
        }

        OrderItem offeredIn(InMemoryVisionCraft world) {
            CatalogFixtures catalog = world.fixtures().catalog();
            Service service = catalog.anActive(CreateService.of(
                            "I-" + world.events().all().size(),
                            name,
                            catalog.aCategory().id())
                    .per(unit.value())
                    .taxed(tax));
            catalog.aPrice(
                    service.id(),
                    price.amount().toPlainString(),
                    price.currency().getCurrencyCode());
            return OrderItem.of(service.id(), quantity.value());
        }
    }

    /** A part of an amount, and never nothing. */
    static Money part(Money of, int hundredths) {
        BigDecimal exact = of.amount().multiply(BigDecimal.valueOf(hundredths)).movePointLeft(2);
        Money part = Money.of(exact.setScale(of.amount().scale(), RoundingMode.UP), of.currency());
        return part.positive() ? part : Money.ofMinor(1, of.currency());
    }
}
