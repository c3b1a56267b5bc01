package io.visioncraft.ordering;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs on a line, and where that comes from. Immutable and thread-safe.
 *
 * @param unitPrice the net price of one unit
 * @param entry the price entry it was taken from; null where staff stated it (ORD-3)
 * @param reason why staff stated it, which is the staff's: empty where the price was taken from an entry, and in what a caller
 *     with {@code own} alone gets (IDN-9); at most 4,000 characters
 */
public record LinePrice(UnitPrice unitPrice, @Nullable PriceId entry, String reason) {

    public LinePrice {
        Arguments.required("unitPrice", unitPrice);
        reason = Text.keptOptionalLines(reason, Text.DESCRIPTION);
        if (entry != null && !reason.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A price comes from an entry, or is stated with a reason");
        }
    }

    /** The price that an entry of the catalogue gives. */
    public static LinePrice from(PriceId entry, UnitPrice unitPrice) {
        return new LinePrice(unitPrice, entry, "");
    }

    /** A price that staff states (ORD-3). */
    public static LinePrice stated(UnitPrice unitPrice, String reason) {
        LinePrice stated = new LinePrice(unitPrice, null, Arguments.required("reason", reason));
        if (stated.reason.isEmpty()) {
            throw KernelCodes.REQUIRED.rejection("A price that is stated has a reason");
        }
        return stated;
    }

    /** The same price without why it was stated. */
    LinePrice withoutReason() {
        return new LinePrice(unitPrice, entry, "");
    }

    /** Whether staff stated it. */
    public boolean stated() {
        return entry == null;
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
