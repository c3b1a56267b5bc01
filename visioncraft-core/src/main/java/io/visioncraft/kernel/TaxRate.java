package io.visioncraft.kernel;

import java.math.BigDecimal;

/**
 * A tax rate in per cent, 0 to 100 with at most 4 decimals. Immutable and thread-safe; trailing zeros are dropped, so equal
 * rates are {@code equals}.
 *
 * @param percent for example 19 for 19 %
 */
public record TaxRate(BigDecimal percent) implements Comparable<TaxRate> {

    // first, since the constant below is checked by it
    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    /** The rate of 0 per cent. */
    public static final TaxRate ZERO = new TaxRate(BigDecimal.ZERO);

    /**
     * Checks the rate and drops trailing zeros.
     *
     * @param percent 0 to 100, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code too-many-decimals} or {@code out-of-range}
     */
    public TaxRate {
        BigDecimal exact = Decimals.exact(percent, 4, "A tax rate");
        if (exact.signum() < 0 || exact.compareTo(MAX) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A tax rate lies between 0 and 100 per cent, not " + Decimals.shown(exact), "min", 0, "max", 100);
        }
        BigDecimal stripped = exact.stripTrailingZeros();
        percent = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Reads a rate from its text, for example {@code of("7.7")}.
     *
     * @param percent a plain decimal number, 0 to 100
     * @return the rate
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static TaxRate of(String percent) {
        return new TaxRate(Decimals.parse(Arguments.required("percent", percent)));
    }

    @Override
    public int compareTo(TaxRate other) {
        return percent.compareTo(other.percent);
    }

    /** {@return the rate with a per cent sign} For example, {@code 19%}. */
    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
