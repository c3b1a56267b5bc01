package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A price that staff state in place of the catalogue's, for example for parts or agreed work (ORD-3). Needs
 * {@code order:price:any}. Immutable and thread-safe.
 *
 * @param unitPrice the net price of one unit: a plain decimal number, 0 or more, at most 6 decimals
 * @param currency the order's currency, a code of ISO 4217
 * @param reason why, several lines, 1 to 4,000 characters
 * @param description the text of the line, one line, at most 300 characters; null or blank for the service's name
 */
public record PriceStatement(
        @NotNull String unitPrice,
        @NotNull String currency,
        @NotNull String reason,
        @Nullable String description) {

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "unitPrice", "currency");
    }
}
