package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.identity.User;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.tax.DocumentTotaller;
import java.util.Currency;

/** Gives use cases the pricing of an order. */
final class PriceDesk {

    private final ServiceRepository services;
    private final PriceRepository prices;
    private final DocumentTotaller totaller;

    PriceDesk(ServiceRepository services, PriceRepository prices, DocumentTotaller totaller) {
        this.services = services;
        this.prices = prices;
        this.totaller = totaller;
    }

    /** A use case that prices lines: who may see services that are no longer sold is told of them by name. */
    static UseCase<Reach> asking(String name) {
        return UseCase.needing(name, OrderingPermissions.PLACE).showingMoreTo(CatalogPermissions.SERVICE_READ);
    }

    /** Pricing as of now for a buyer, in the order's currency. */
    Pricing pricing(ReadWork work, User buyer, Currency currency) {
        CataloguePricing.Terms terms = new CataloguePricing.Terms(
                currency, buyer.billingProfile(), work.now(), work.holds(CatalogPermissions.SERVICE_READ));
        return new CataloguePricing(services, prices, totaller, terms);
    }
}
