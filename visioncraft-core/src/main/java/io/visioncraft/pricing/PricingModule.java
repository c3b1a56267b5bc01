package io.visioncraft.pricing;

import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import java.util.List;

/**
 * Assembles pricing for the builder of the library. No API. Immutable and thread-safe.
 *
 * @param prices where prices are stored
 * @param services what they are for
 */
@Internal
public record PricingModule(PriceRepository prices, ServiceRepository services) {

    /** Every use case of pricing. */
    public static List<UseCase<?>> declared() {
        return DefaultPriceManagement.USE_CASES;
    }

    /** Every event of pricing. */
    public static List<EventType<?>> events() {
        return PricingEvents.all();
    }

    public PriceManagement prices(UseCases useCases) {
        return new DefaultPriceManagement(useCases, prices, services);
    }
}
