package io.visioncraft.pricing;

import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;

/** The use cases of pricing, each declared once. The prices of services that are not on offer are shown to who may see these. */
final class PricingUseCases {

    static final UseCase<Permitted> SET =
            UseCase.needing("prices.set", PricingPermissions.PRICE_MANAGE).takingKey();
    static final UseCase<Permitted> PRICE_NOW =
            UseCase.open("prices.price-now").showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> FIND_NOW =
            UseCase.open("prices.find-now").showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> PRICE_AT = UseCase.needing("prices.price-at", PricingPermissions.PRICE_READ)
            .showingMoreTo(CatalogPermissions.SERVICE_READ);
    static final UseCase<Permitted> HISTORY = UseCase.needing("prices.history", PricingPermissions.PRICE_READ);

    private PricingUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(SET, PRICE_NOW, FIND_NOW, PRICE_AT, HISTORY);
    }
}
