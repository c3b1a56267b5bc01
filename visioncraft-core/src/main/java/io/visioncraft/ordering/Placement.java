package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Party;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an order was placed, and the buyer whom its invoice will name (ORD-1). Immutable and thread-safe.
 *
 * <p>The buyer stands in one place. Until the order has an invoice, it is here, and erasing the customer keeps it. From then on
 * the invoice has it, and it is null here; the invoice keeps what law requires.
 *
 * @param at when it was placed, UTC, to the microsecond
 * @param buyer the customer's billing profile when the order was placed, or name and e-mail address where there was none, or
 *     the party that staff named instead; null once the order has an invoice or is at its end, and for an order of a version
 *     that kept none: its invoice names the customer's profile of then
 */
public record Placement(Instant at, @Nullable Party buyer) {

    /**
     * Checks that the time is there.
     *
     * @param at when it was placed, UTC, to the microsecond
     * @param buyer the buyer; null where an invoice has it, or nothing is left to invoice
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
