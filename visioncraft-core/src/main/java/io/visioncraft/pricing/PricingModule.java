package io.visioncraft.pricing;

import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.PriceBasis;
import java.util.List;

/**
 * Assembles pricing for the builder of the library. No API. Immutable and thread-safe.
 *
 * @param prices stores the prices
 * @param catalog finds services and their categories
 */
@Internal
public record PricingModule(PriceRepository prices, CatalogRepositories catalog) {

    /** {@return every use case of pricing} */
    public static List<UseCase<?>> declared() {
        return DefaultPriceManagement.USE_CASES;
    }

    /** {@return every event of pricing} */
    public static List<EventType<?>> events() {
        return PricingEvents.all();
    }

    /**
     * Assembles the use cases of prices.
     *
     * @param useCases runs them
     * @param basis of prices whose command states none
     * @return the use cases, thread-safe
     */
    public PriceManagement prices(UseCases useCases, PriceBasis basis) {
        return new DefaultPriceManagement(useCases, prices, catalog, basis);
    }
}
