package io.visioncraft.ordering;

import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.Environment;
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

    private final OrderingRepositories ordering;
    private final IdentityRepositories identity;
    private final CatalogRepositories catalog;
    private final PricingRepositories pricing;
    private final DocumentTotaller totaller;
    private final Issuer issuer;
    private final Environment environment;
    private final List<OrderMoments> moments;

    /**
     * Ordering over its repositories.
     *
     * @param moments what the features above do when something happens to an order
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

    public OrderManagement orders(UseCases useCases) {
        return new DefaultOrderManagement(new OrderingParts(
                useCases,
                ordering.orders(),
                new Orders(ordering.orders()),
                new Customers(identity.users()),
                new PriceDesk(catalog.services(), pricing.prices(), totaller),
                new OrderNumbers(environment.random()),
                environment.ids(),
                issuer,
                moments));
    }

    /** Every use case of ordering. */
    public static List<UseCase<?>> declared() {
        return Stream.of(Cart.USE_CASES, Placing.USE_CASES, Progress.USE_CASES, OrderReading.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** Every event of ordering. */
    public static List<EventType<?>> events() {
        return OrderingEvents.all();
    }

    /** What ordering holds about a person. */
    public PersonalData personalData() {
        return new OrderingPersonalData(ordering.orders());
    }
}
