package io.visioncraft.kernel;

import java.math.BigDecimal;

/**
 * A quantity of a service: more than 0, at most 1,000,000, at most 4 decimals (MON-7). Half an hour is {@code 0.5}.
 *
 * <p>Immutable and thread-safe. Trailing zeros are dropped, so equal quantities are {@code equals}.
 *
 * @param value without trailing zeros
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    /** The largest quantity. */
    public static final long MAX = 1_000_000;

    /** The most decimals. */
    public static final int MAX_DECIMALS = 4;

    /**
     * Checks the quantity and drops trailing zeros.
     *
     * @param value more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code too-many-decimals} or {@code out-of-range}
     */
    public Quantity {
        BigDecimal exact = Decimals.exact(value, MAX_DECIMALS, "A quantity");
        if (exact.signum() <= 0 || exact.compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A quantity is more than 0 and at most " + MAX + ", not " + Decimals.shown(exact),
                    "min",
                    0,
                    "max",
                    MAX);
        }
        BigDecimal stripped = exact.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * {@return a whole quantity}
     *
     * @param value 1 to 1,000,000
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static Quantity of(long value) {
        return new Quantity(BigDecimal.valueOf(value));
    }

    /**
     * Reads a quantity from its text.
     *
     * @param value a plain decimal number, at most 40 characters, without an exponent
     * @return the quantity
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static Quantity of(String value) {
        return new Quantity(Decimals.parse(Arguments.required("value", value)));
    }

    /**
     * {@return a quantity} Throws as the constructor does.
     *
     * @param value more than 0, at most 1,000,000, at most 4 decimals
     */
    public static Quantity of(BigDecimal value) {
        return new Quantity(value);
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** {@return the plain number} For example, {@code 0.5}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
