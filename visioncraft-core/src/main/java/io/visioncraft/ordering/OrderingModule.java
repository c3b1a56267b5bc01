package io.visioncraft.ordering;

import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.Environment;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.pricing.PricingRepositories;
import io.visioncraft.tax.DocumentTotaller;
import java.util.List;
import java.util.stream.Stream;

/** Assembles ordering for the builder of the library. No API. */
@Internal
public final class OrderingModule {

    private static final String NUMBERS_BEGIN = "ORD";

    private final OrderingRepositories ordering;
    private final IdentityRepositories identity;
    private final CatalogRepositories catalog;
    private final PricingRepositories pricing;
    private final DocumentTotaller totaller;
    private final Issuer issuer;
    private final Environment environment;
    private final List<OrderMoments> moments;

    /**
     * Collects the repositories and ports of ordering.
     *
     * @param ordering stores the orders
     * @param identity finds the customers
     * @param catalog finds the services
     * @param pricing finds the prices
     * @param totaller totals the lines
     * @param issuer the business, whose currency orders have if they name none
     * @param environment random numbers and ids
     * @param moments the features above that act on the steps of an order, in the order in which they act
     */
    public OrderingModule(
            OrderingRepositories ordering,
            IdentityRepositories identity,
            CatalogRepositories catalog,
            PricingRepositories pricing,
            DocumentTotaller totaller,
            Issuer issuer,
            Environment environment,
            List<OrderMoments> moments) {
        this.ordering = ordering;
        this.identity = identity;
        this.catalog = catalog;
        this.pricing = pricing;
        this.totaller = totaller;
        this.issuer = issuer;
        this.environment = environment;
        this.moments = List.copyOf(moments);
    }

    /**
     * Assembles the use cases of orders.
     *
     * @param useCases runs them
     * @return the use cases, thread-safe
     */
    public OrderManagement orders(UseCases useCases) {
        return new DefaultOrderManagement(new OrderingParts(
                useCases,
                ordering.orders(),
                new Orders(ordering.orders()),
                new Customers(identity.users()),
                new PriceDesk(useCases::foresee, catalog.services(), pricing.prices(), totaller, issuer),
                new ReadableNumbers(NUMBERS_BEGIN, environment.random()),
                environment.ids(),
                issuer,
                moments));
    }

    /** {@return every use case of ordering} */
    public static List<UseCase<?>> declared() {
        return Stream.of(Cart.USE_CASES, Placing.USE_CASES, Progress.USE_CASES, OrderReading.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** {@return every event of ordering} */
    public static List<EventType<?>> events() {
        return OrderingEvents.all();
    }

    /** {@return ordering's part in exporting and erasing a person's data} */
    public PersonalData personalData() {
        return new OrderingPersonalData(ordering.orders());
    }
}
