package io.visioncraft.ordering;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * The price of one unit on a line, and its source: an entry of the catalogue's prices, or staff. Immutable and thread-safe.
 *
 * @param unitPrice the price of one unit
 * @param basis whether the price holds the tax
 * @param entry the price entry that it was copied from; null if staff stated it (ORD-3)
 * @param reason why staff stated it, several lines, at most 4,000 characters. Empty if it was copied from an entry, and for
 *     callers who reach only their own orders (IDN-9)
 */
public record LinePrice(
        UnitPrice unitPrice, PriceBasis basis, @Nullable PriceId entry, String reason) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param unitPrice the price of one unit
     * @param basis whether the price holds the tax
     * @param entry the price entry that it was copied from; null if staff stated it (ORD-3)
     * @param reason why staff stated it, several lines, at most 4,000 characters. Empty if it was copied from an entry, and
     *     for callers who reach only their own orders (IDN-9)
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, if it has no unit price or no basis, or both
     *     an entry and a reason; with the codes of {@link Text#keptOptionalLines}
     */
    public LinePrice {
        Arguments.required("unitPrice", unitPrice);
        Arguments.required("basis", basis);
        reason = Text.keptOptionalLines(reason, Text.DESCRIPTION);
        if (entry != null && !reason.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A price comes from an entry, or is stated with a reason");
        }
    }

    /**
     * {@return the price that an entry of the catalogue gives}
     *
     * @param entry the price entry in force
     * @param unitPrice the price of one unit, as in the entry
     * @param basis whether the price holds the tax, as in the entry
     */
    public static LinePrice from(PriceId entry, UnitPrice unitPrice, PriceBasis basis) {
        return new LinePrice(unitPrice, basis, entry, "");
    }

    /**
     * {@return a price that staff state (ORD-3)}
     *
     * @param unitPrice the price of one unit
     * @param basis whether the price holds the tax
     * @param reason why, several lines, 1 to 4,000 characters
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, if the reason is missing or blank
     */
    public static LinePrice stated(UnitPrice unitPrice, PriceBasis basis, String reason) {
        LinePrice stated = new LinePrice(unitPrice, basis, null, Arguments.required("reason", reason));
        if (stated.reason.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A price that is stated has a reason");
        }
        return stated;
    }

    /** The same price on another basis. */
    LinePrice on(PriceBasis other) {
        return new LinePrice(unitPrice, other, entry, reason);
    }

    /** The same price without why it was stated. */
    LinePrice withoutReason() {
        return reason.isEmpty() ? this : new LinePrice(unitPrice, basis, entry, "");
    }

    /** {@return whether staff stated it} */
    public boolean stated() {
        return entry == null;
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
