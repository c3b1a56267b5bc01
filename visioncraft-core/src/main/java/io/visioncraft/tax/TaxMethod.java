package io.visioncraft.tax;

import io.visioncraft.kernel.PriceBasis;
import java.util.Objects;

/**
 * The way in which a document was taxed, which it stores (MON-2, MON-3, MON-5). Immutable and thread-safe.
 *
 * @param basis whether its prices hold the tax
 * @param rounding where the tax was rounded
 * @param untaxedGross what a buyer without tax pays of prices that hold it; of no effect with {@link PriceBasis#NET}
 */
public record TaxMethod(PriceBasis basis, TaxRounding rounding, UntaxedGross untaxedGross) {

    /** Prices without tax, one rounding per group: as every document of 0.1. */
    public static final TaxMethod STANDARD = new TaxMethod(PriceBasis.NET, TaxRounding.GROUP, UntaxedGross.KEEP_GROSS);

    /**
     * Checks that all parts are there.
     *
     * @param basis whether its prices hold the tax
     * @param rounding where the tax was rounded
     * @param untaxedGross what a buyer without tax pays of prices that hold it
     * @throws NullPointerException if a part is null
     */
    public TaxMethod {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(untaxedGross, "untaxedGross");
    }

    /**
     * {@return this method for prices of another basis}
     *
     * @param other whether the prices hold the tax
     */
    public TaxMethod with(PriceBasis other) {
        return new TaxMethod(other, rounding, untaxedGross);
    }
}
