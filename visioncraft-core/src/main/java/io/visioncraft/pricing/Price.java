package io.visioncraft.pricing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.time.Instant;
import java.util.Objects;

/**
 * One entry of a service's prices: the price of one unit in one currency during one window (PRC-1).
 *
 * <p>An entry is born when staff set a price ({@link PricingEvents#SET}). It is in force from that instant on, without an end
 * or until the end that was stated with it. It stays as it is until the next price of the same service and currency takes its
 * place: the start of the next entry becomes the end of this one ({@link PricingEvents#ENDED}). An entry starts now, but at
 * least one microsecond after the newest entry. Two entries set at once are therefore ordered.
 *
 * <p>Entries of one service and currency never overlap, also when two are set at once: at every instant there is exactly one
 * or none. Past entries are kept for ever. An order copies amount, basis and the entry's id when it is placed, so no change
 * here reaches it (PRC-5). If an order is placed while a price is being set, its time may lie in the new entry's window. The
 * copied id tells which price applied.
 *
 * <p>Setting a price needs {@code price:manage:any}, reading prices of other times {@code price:read:any}. Everybody may read
 * the price now in force of a service that they may see. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param service the service that it prices
 * @param unitPrice the price of one unit, 0 or more
 * @param basis whether the price holds the tax (MON-2)
 * @param window when it is in force
 * @param createdAt when it was entered, which is when it starts; UTC, to the microsecond
 * @param version see {@link Aggregate}
 */
public record Price(
        PriceId id,
        ServiceId service,
        UnitPrice unitPrice,
        PriceBasis basis,
        Window window,
        Instant createdAt,
        long version)
        implements Aggregate<PriceId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param service the service that it prices
     * @param unitPrice the price of one unit, 0 or more
     * @param basis whether the price holds the tax (MON-2)
     * @param window when it is in force
     * @param createdAt when it was entered, which is when it starts; UTC, to the microsecond
     * @param version see {@link Aggregate}
     * @throws NullPointerException if a part is null
     */
    public Price {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Makes a new entry at version 0. The caller has checked that it overlaps no other entry. */
    static Change<Price> set(
            PriceId id, ServiceId service, UnitPrice unitPrice, PriceBasis basis, Window window, Instant at) {
        return Change.of(
                new Price(id, service, unitPrice, basis, window, at, 0),
                new PricingEvents.Set(service, unitPrice, basis, window));
    }

    /** Ends this unended entry where the next one starts; an entry with an end is {@code price-overlap} (PRC-1). */
    Change<Price> giveWayTo(Window next) {
        if (!openEnded() || next.until() != null || !window.from().isBefore(next.from())) {
            throw overlaps(next);
        }
        return Change.of(
                new Price(id, service, unitPrice, basis, window.endingAt(next.from()), createdAt, version),
                new PricingEvents.Ended(service, unitPrice.currency(), next.from()));
    }

    /** {@return whether this entry is unended: it has no end yet} */
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
        return new Price(id, service, unitPrice, basis, window, createdAt, version);
    }
}
