package io.visioncraft.pricing;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of pricing, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
 */
public final class PriceEvents {

    /** A price entry came to be (PRC-1). */
    public static final String SET = "price.set";

    /** An open-ended price entry was given an end, because another took its place (PRC-1). */
    public static final String ENDED = "price.ended";

    private PriceEvents() {}

    static List<EventType<?>> all() {
        return List.of(PriceSet.TYPE, PriceEnded.TYPE);
    }
}
