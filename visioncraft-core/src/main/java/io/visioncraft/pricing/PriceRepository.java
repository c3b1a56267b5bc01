package io.visioncraft.pricing;

import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.spi.AggregateRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores price entries. No entries to append. That windows do not overlap is kept by the library under a guard (PRC-1). */
public interface PriceRepository extends AggregateRepository<Price, PriceId> {

    /** The entries in force at an instant, at most one per service; at most 500 services. In no particular order. */
    List<Price> inForce(Collection<ServiceId> services, Currency currency, Instant at);

    /** The entries of a service whose window overlaps another, by start. */
    List<Price> overlapping(ServiceId service, Currency currency, Window window);

    /** All entries of a service in a currency, latest start first, after a start. */
    List<Price> history(ServiceId service, Currency currency, @Nullable Instant beforeStart, int limit);
}
