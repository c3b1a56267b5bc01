package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.PriceBasis;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A price that staff state in place of the catalogue's, for example for parts or agreed work (ORD-3). Needs
 * {@code order:price:any}. Immutable and thread-safe.
 *
 * @param unitPrice the price of one unit, with or without tax as {@code basis} says: a plain decimal number, 0 or more, at
 *     most 6 decimals
 * @param currency the order's currency, a code of ISO 4217
 * @param reason why, several lines, 1 to 4,000 characters
 * @param description the text of the line, one line, at most 300 characters; null or blank for the service's name
 * @param basis whether the price holds the tax; null for that of the order's lines, or of the builder where
 *     it has none yet
 */
public record PriceStatement(
        @NotNull String unitPrice,
        @NotNull String currency,
        @NotNull String reason,
        @Nullable String description,
        @Nullable PriceBasis basis) {

    /**
     * {@return a statement of a price with the basis of the order's other lines, else the builder's, under the service's name}
     *
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency the order's currency, a code of ISO 4217
     * @param reason why, several lines, 1 to 4,000 characters
     */
    public static PriceStatement of(String unitPrice, String currency, String reason) {
        return new PriceStatement(unitPrice, currency, reason, null, null);
    }

    /**
     * {@return this statement under another text}
     *
     * @param text the text of the line, one line, at most 300 characters
     */
    public PriceStatement described(String text) {
        return new PriceStatement(unitPrice, currency, reason, text, basis);
    }

    /** {@return this statement of a price that holds the tax (MON-2)} */
    public PriceStatement gross() {
        return new PriceStatement(unitPrice, currency, reason, description, PriceBasis.GROSS);
    }

    /** {@return this statement of a price without tax (MON-2)} */
    public PriceStatement net() {
        return new PriceStatement(unitPrice, currency, reason, description, PriceBasis.NET);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "unitPrice", "currency", "basis");
    }
}
