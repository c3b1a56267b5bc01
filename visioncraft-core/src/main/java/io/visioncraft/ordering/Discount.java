package io.visioncraft.ordering;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Text;
import java.util.Objects;

/**
 * A discount of a line, of the whole order, or a line's share of one of the whole order (ORD-6). Immutable and thread-safe.
 *
 * @param allowance percentage, base, amount and printed reason
 * @param share whether it is a line's share of a discount of the whole order
 * @param internalReason why, for staff alone: several lines, at most 4,000 characters; empty for none. It is never printed
 */
public record Discount(Allowance allowance, boolean share, String internalReason) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param allowance percentage, base, amount and printed reason
     * @param share whether it is a line's share of a discount of the whole order
     * @param internalReason several lines, at most 4,000 characters; null and blank become empty
     * @throws NullPointerException if there is no allowance
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#keptOptionalLines}
     */
    public Discount {
        Objects.requireNonNull(allowance, "allowance");
        internalReason = Text.keptOptionalLines(internalReason, Text.DESCRIPTION);
    }

    /** The same discount without the reason for staff. */
    Discount withoutReason() {
        return new Discount(allowance, share, "");
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
