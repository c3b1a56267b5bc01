package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The price of one unit. It is the only amount that may carry more decimals than its currency: up to 6 (MON-1), as rates per
 * minute or per page need. Never negative (MON-7).
 *
 * <p>Immutable and thread-safe. The scale is normalised: the currency's minor units, or as many more as the amount needs.
 *
 * @param amount 0 to 10<sup>12</sup> units of the currency, at most 6 decimals
 * @param currency a currency of ISO 4217 with minor units
 */
public record UnitPrice(BigDecimal amount, Currency currency) {

    /** The most decimals of a unit price. */
    public static final int MAX_DECIMALS = 6;

    /** The highest unit price, in units of the currency. */
    public static final long MAX = 1_000_000_000_000L;

    /**
     * Checks the amount and normalises its scale.
     *
     * @param amount 0 to 10<sup>12</sup> units of the currency, at most 6 decimals
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency}, {@code too-many-decimals} or
     *     {@code out-of-range}
     */
    public UnitPrice {
        Currencies.withMinorUnits(currency);
        BigDecimal exact = Decimals.exact(amount, MAX_DECIMALS, "A unit price");
        if (exact.signum() < 0 || exact.compareTo(BigDecimal.valueOf(MAX)) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A unit price lies between 0 and " + MAX + ", not " + Decimals.shown(exact), "min", 0, "max", MAX);
        }
        int least = currency.getDefaultFractionDigits();
        int needed = exact.signum() == 0 ? 0 : exact.stripTrailingZeros().scale();
        amount = exact.setScale(Math.max(least, needed));
    }

    /**
     * Reads a unit price from its text, for example {@code of("0.0125", "EUR")}.
     *
     * @param amount a plain decimal number, at most 40 characters, without an exponent
     * @param currency a three-letter code of ISO 4217, upper case
     * @return the unit price
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code malformed-number},
     *     {@code unknown-currency}, {@code too-many-decimals} or {@code out-of-range}
     */
    public static UnitPrice of(String amount, String currency) {
        return new UnitPrice(
                Decimals.parse(Arguments.required("amount", amount)),
                Currencies.of(Arguments.required("currency", currency)));
    }

    /**
     * {@return a unit price} Throws as the constructor does.
     *
     * @param amount 0 to 10<sup>12</sup> units of the currency, at most 6 decimals
     * @param currency a currency of ISO 4217 with minor units
     */
    public static UnitPrice of(BigDecimal amount, Currency currency) {
        return new UnitPrice(amount, currency);
    }

    /** {@return amount and currency} For example, {@code 0.0125 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
