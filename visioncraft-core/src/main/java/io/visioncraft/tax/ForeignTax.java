package io.visioncraft.tax;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The tax of a document in the issuer's currency, where the document is in another (MON-8; EN 16931 BT-6, BT-111). Immutable
 * and thread-safe.
 *
 * @param rate units of the issuer's currency for one unit of the document's, more than 0, at most 10 decimals
 * @param source who published the rate, one line, 1 to 64 characters
 * @param day the day of the rate
 * @param tax the tax of the document in the issuer's currency
 */
public record ForeignTax(BigDecimal rate, String source, LocalDate day, Money tax) {

    /** The most decimals of a rate. */
    public static final int MAX_DECIMALS = 10;

    private static final BigDecimal MOST = BigDecimal.TEN.pow(10);

    /**
     * Checks the parts, and drops trailing zeros of the rate. Adapters call it for a stored row.
     *
     * @param rate more than 0, less than 10<sup>10</sup>, at most 10 decimals
     * @param source one line, 1 to 64 characters
     * @param day the day of the rate
     * @param tax the tax of the document in the issuer's currency
     * @throws NullPointerException if rate, day or tax is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for the rate; with the codes of
     *     {@link Text#keptCode} for the source
     */
    public ForeignTax {
        boolean inRange = rate.signum() > 0 && rate.compareTo(MOST) < 0;
        BigDecimal stripped = inRange ? rate.stripTrailingZeros() : rate;
        if (!inRange || stripped.scale() > MAX_DECIMALS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A rate is more than 0 and has at most " + MAX_DECIMALS + " decimals");
        }
        rate = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        source = Text.keptCode(source);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(tax, "tax");
    }
}
