package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What staff states in place of the catalogue's price, say for parts or agreed work (ORD-3). Takes {@code order:price:any}.
 * Immutable and thread-safe.
 *
 * @param unitPrice the net price of one unit, a plain decimal with at most 6 decimals
 * @param currency the order's currency
 * @param reason why, at most 4,000 characters
 * @param description what the line says instead of the service's name, at most 300 characters; null or blank for the name
 */
public record PriceStatement(
        @NotNull String unitPrice,
        @NotNull String currency,
        @NotNull String reason,
        @Nullable String description) {

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "unitPrice", "currency");
    }
}
