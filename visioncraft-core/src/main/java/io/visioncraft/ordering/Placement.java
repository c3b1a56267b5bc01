package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an order was placed, and the buyer as it was then (ORD-1). Immutable and thread-safe.
 *
 * @param at when it was placed, UTC, to the microsecond
 * @param buyer the customer's billing profile, or name and e-mail address where there was none; null where it was not kept:
 *     this version keeps none yet (ORD-1)
 */
public record Placement(Instant at, @Nullable Party buyer) {

    /**
     * Checks that the time is there.
     *
     * @param at when it was placed, UTC, to the microsecond
     * @param buyer the buyer as it was then; null where it was not kept
     * @throws NullPointerException if {@code at} is null
     */
    public Placement {
        Objects.requireNonNull(at, "at");
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
