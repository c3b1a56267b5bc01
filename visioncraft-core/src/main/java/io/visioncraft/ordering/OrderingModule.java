package io.visioncraft.ordering;

import io.visioncraft.catalog.PriceRepository;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.Environment;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.tax.DocumentTotaller;
import java.util.List;

/** Assembles ordering for the builder of the library. No API. */
@Internal
public final class OrderingModule {

    private final Store store;
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
            Store store,
            DocumentTotaller totaller,
            Issuer issuer,
            Environment environment,
            List<OrderMoments> moments) {
        this.store = store;
        this.totaller = totaller;
        this.issuer = issuer;
        this.environment = environment;
        this.moments = List.copyOf(moments);
    }

    public OrderManagement orders(UseCases useCases) {
        return new DefaultOrderManagement(new OrderingParts(
                useCases,
                store.orders(),
                new Orders(store.orders()),
                new Customers(store.users()),
                new PriceDesk(store.services(), store.prices(), totaller),
                new OrderReferences(environment.random()),
                environment.ids(),
                issuer,
                moments));
    }

    /** Every use case of ordering. */
    public static List<UseCase<?>> declared() {
        return OrderingUseCases.all();
    }

    /** What ordering holds about a person. */
    public PersonalData personalData() {
        return new OrderingPersonalData(store.orders());
    }

    /**
     * The repositories that ordering uses.
     *
     * @param orders its own
     * @param users whom orders are for
     * @param services what is ordered
     * @param prices at what prices
     */
    public record Store(
            OrderRepository orders, UserRepository users, ServiceRepository services, PriceRepository prices) {}
}
