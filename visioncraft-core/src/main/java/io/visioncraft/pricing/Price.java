package io.visioncraft.pricing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a service's prices: what a unit costs in one currency during one window (PRC-1).
 *
 * <p>An entry is born when somebody sets a price ({@link PricingEvents#SET}): it is in force from that instant on,
 * open-ended or until an end that was stated with it. It stays as it is until the next price of the same service and
 * currency takes its place: that one's start becomes this one's end ({@link PricingEvents#ENDED}). An entry starts when it
 * is set, or a microsecond after the entry that was set before it, where that is later: two set at once end in an order.
 *
 * <p>Entries of one service and currency never overlap, also when two are set at once: at every instant there is exactly one
 * or none. What was in force stays as history for ever. Orders copy the amount and the entry's id when they are placed, so
 * that nothing here reaches them (PRC-5). The copied id is the proof of an order's price: an order that was placed while
 * another entry was being set may lie, by its instant, in the window of that one.
 *
 * <p>Prices are set by those with {@code price:manage:any}; the one now in force of a service that the caller sees is for
 * everybody, those of other times for {@code price:read:any}. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param service whose price
 * @param unitPrice the net price of one unit, 0 or more
 * @param window from when to when
 * @param createdAt when it was entered, which is when it starts
 * @param version see {@link Aggregate}
 */
public record Price(PriceId id, ServiceId service, UnitPrice unitPrice, Window window, Instant createdAt, long version)
        implements Aggregate<PriceId> {

    public Price {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** A new entry, at version 0. The caller makes sure that it overlaps no other entry. */
    static Change<Price> set(PriceId id, ServiceId service, UnitPrice unitPrice, Window window, Instant at) {
        return Change.of(
                new Price(id, service, unitPrice, window, at, 0), new PricingEvents.Set(service, unitPrice, window));
    }

    /** Ends an open-ended entry where the next one starts; any other is in the next one's way (PRC-1). */
    Change<Price> giveWayTo(Window next) {
        if (!openEnded() || next.until() != null || !window.from().isBefore(next.from())) {
            throw overlaps(next);
        }
        return Change.of(
                new Price(id, service, unitPrice, window.endingAt(next.from()), createdAt, version),
                new PricingEvents.Ended(service, unitPrice.currency(), next.from()));
    }

    /** Whether no end was given yet. */
    public boolean openEnded() {
        return window.until() == null;
    }

    private VisionCraftException overlaps(Window next) {
        return PricingCodes.PRICE_OVERLAP.rejection(
                "The price " + id + " is in force from " + window.from()
                        + (window.until() == null ? "" : " until " + window.until())
                        + " and overlaps the new one",
                "price",
                id,
                "from",
                window.from(),
                "newFrom",
                next.from());
    }

    @Override
    public String aggregateType() {
        return "price";
    }

    @Override
    public Price atVersion(long version) {
        return new Price(id, service, unitPrice, window, createdAt, version);
    }
}
