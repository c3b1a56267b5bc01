package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is taken off an invoice that is paid within some days (INV-6). Immutable and thread-safe; trailing zeros are dropped, so
 * equal rates are {@code equals}.
 *
 * @param percent of the amount due (EN 16931 BT-115), more than 0 and less than 100, at most 4 decimals
 * @param days days from the date of issue within which the money comes in, 0 to 365
 */
public record CashDiscount(BigDecimal percent, int days) {

    private static final BigDecimal MAX = BigDecimal.valueOf(100);

    /**
     * Checks rate and days.
     *
     * @param percent more than 0 and less than 100, at most 4 decimals
     * @param days 0 to {@value PaymentTerms#MAX_DAYS}
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-many-decimals} or
     *     {@code out-of-range}
     */
    public CashDiscount {
        BigDecimal exact = Decimals.exact(Arguments.required("percent", percent), 4, "A cash discount");
        if (exact.signum() <= 0 || exact.compareTo(MAX) >= 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A cash discount is more than 0 and less than 100 per cent, not " + Decimals.shown(exact),
                    "min",
                    0,
                    "max",
                    100);
        }
        if (days < 0 || days > PaymentTerms.MAX_DAYS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A cash discount is for 0 to " + PaymentTerms.MAX_DAYS + " days, not " + days,
                    "min",
                    0,
                    "max",
                    PaymentTerms.MAX_DAYS);
        }
        BigDecimal stripped = exact.stripTrailingZeros();
        percent = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Makes a discount from the text of its rate, for example {@code of("2", 10)}, 2 % within 10 days.
     *
     * @param percent a plain decimal number, more than 0 and less than 100
     * @param days 0 to {@value PaymentTerms#MAX_DAYS}
     * @return the discount
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static CashDiscount of(String percent, int days) {
        return new CashDiscount(Decimals.parse(Arguments.required("percent", percent)), days);
    }

    /**
     * {@return the last day on which the money may come in}
     *
     * @param issued the date of issue of the invoice
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for a day after 9999-12-31
     */
    public LocalDate lastDay(LocalDate issued) {
        return PaymentTerms.after(issued, days);
    }
}
