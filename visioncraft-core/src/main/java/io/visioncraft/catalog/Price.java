package io.visioncraft.catalog;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.time.Instant;

/**
 * One entry of a service's prices: what a unit costs in one currency during one window (PRC-1). (Life story: catalogue
 * feature.)
 *
 * @param id the id, for life
 * @param service whose price
 * @param unitPrice the net price of one unit, 0 or more
 * @param window from when to when
 * @param createdAt when it was entered
 * @param version see {@link Aggregate}
 */
public record Price(PriceId id, ServiceId service, UnitPrice unitPrice, Window window, Instant createdAt, long version)
        implements Aggregate<PriceId> {

    @Override
    public String aggregateType() {
        return "price";
    }

    @Override
    public Price atVersion(long version) {
        return new Price(id, service, unitPrice, window, createdAt, version);
    }
}
