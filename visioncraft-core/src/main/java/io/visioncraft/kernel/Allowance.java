package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount taken off a line, as documents print it (EN 16931 BG-27). Immutable and thread-safe.
 *
 * @param percent the percentage of the base, more than 0 to 100 with at most 4 decimals; null for a fixed amount
 * @param base the amount that it is taken from, 0 or more
 * @param amount the amount taken off, 0 or more, at most the base
 * @param reasonCode a code of UNTDID 5189, at most 3 characters; empty for none
 * @param reason the printed reason, one line, at most 300 characters; empty for none
 */
public record Allowance(@Nullable BigDecimal percent, Money base, Money amount, String reasonCode, String reason) {

    /** The most characters of a reason's code. */
    public static final int MAX_CODE = 3;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * Checks the parts, and drops trailing zeros of the percentage. Adapters call it for a stored row.
     *
     * @param percent more than 0 to 100 with at most 4 decimals; null for a fixed amount
     * @param base the amount that it is taken from, 0 or more
     * @param amount the amount taken off, 0 or more, at most the base
     * @param reasonCode a code of UNTDID 5189, at most 3 characters; null and blank become empty
     * @param reason one line, at most 300 characters; null and blank become empty
     * @throws NullPointerException if an amount is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, {@code too-many-decimals} or
     *     {@code currency-mismatch}; with the codes of {@link Text#keptOptionalLine}
     */
    public Allowance {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(amount, "amount");
        if (percent != null) {
            percent = Decimals.exact(percent, 4, "A percentage").stripTrailingZeros();
            percent = percent.scale() < 0 ? percent.setScale(0) : percent;
            if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
                throw KernelCodes.OUT_OF_RANGE.rejection(
                        "A discount is more than 0 and at most 100 per cent", "max", 100);
            }
        }
        if (amount.negative() || amount.compareTo(base) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A discount takes off 0 to " + base + ", not " + amount);
        }
        reasonCode = Text.keptOptionalLine(reasonCode, MAX_CODE);
        reason = Text.keptOptionalLine(reason, Text.NAME);
    }

    /** {@return the record with stars in place of the text that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "reasonCode");
    }
}
