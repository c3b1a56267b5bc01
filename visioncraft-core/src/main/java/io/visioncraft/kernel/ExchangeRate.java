package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A rate of exchange as its source published it: 1 unit of the base is so many units of the quote (MON-8). The European Central
 * Bank publishes 1 EUR = 1.0869 USD, others publish the units of their own currency for one of another; both are kept as they
 * are, and no rate is ever turned round. Immutable and thread-safe; trailing zeros are dropped, so equal rates are
 * {@code equals}.
 *
 * @param base the currency of which there is 1 unit
 * @param quote the other currency
 * @param rate units of the quote for 1 unit of the base: more than 0, less than 10<sup>10</sup>, at most 10 decimals
 * @param day the day of the rate, 0001-01-01 to 9999-12-31
 * @param source who published the rate, one line, 1 to 64 characters
 */
public record ExchangeRate(Currency base, Currency quote, BigDecimal rate, LocalDate day, String source) {

    /** The most decimals of a rate. */
    public static final int MAX_DECIMALS = 10;

    private static final BigDecimal MOST = BigDecimal.TEN.pow(MAX_DECIMALS);

    /**
     * Checks the parts, and drops trailing zeros of the rate. Adapters call it for a stored row.
     *
     * @param base the currency of which there is 1 unit
     * @param quote another currency
     * @param rate units of the quote for 1 unit of the base
     * @param day the day of the rate
     * @param source who published the rate
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null; with {@code unknown-currency} for a
     *     currency without minor units; with {@code out-of-range} for the rate, the day, or two equal currencies; with the codes
     *     of {@link Text#keptCode} for the source
     */
    public ExchangeRate {
        Currencies.withMinorUnits(Arguments.required("base", base));
        Currencies.withMinorUnits(Arguments.required("quote", quote));
        if (base.equals(quote)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A rate of exchange is between two currencies, not between " + base + " and itself");
        }
        rate = kept(Arguments.required("rate", rate));
        if (!Days.isKept(Arguments.required("day", day))) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "The day of a rate lies between " + Days.FIRST + " and " + Days.LAST,
                    "min",
                    Days.FIRST,
                    "max",
                    Days.LAST);
        }
        source = Text.keptCode(source);
    }

    /**
     * Reads a rate from text, for example {@code of("EUR", "USD", "1.0869", day, "ECB")}: 1 EUR is 1.0869 USD.
     *
     * @param base a three-letter code of ISO 4217, upper case
     * @param quote the code of another currency
     * @param rate a plain decimal number, at most 40 characters, without an exponent
     * @param day the day of the rate
     * @param source who published the rate, one line, 1 to 64 characters
     * @return the rate
     * @throws io.visioncraft.error.InvalidInputException as the constructor does; with {@code malformed-number} or
     *     {@code too-long} for the rate; with the codes of {@link Text#code} for the source
     */
    public static ExchangeRate of(String base, String quote, String rate, LocalDate day, String source) {
        Arguments.required("base", base);
        Arguments.required("quote", quote);
        Arguments.required("rate", rate);
        Arguments.required("source", source);
        Arguments.required("day", day);
        return new ExchangeRate(
                Currencies.of(base), Currencies.of(quote), Decimals.parse(rate), day, Text.code(source));
    }

    /**
     * {@return whether the rate is between these two currencies, either way}
     *
     * @param one a currency
     * @param other another currency
     */
    public boolean between(Currency one, Currency other) {
        return (base.equals(one) && quote.equals(other)) || (base.equals(other) && quote.equals(one));
    }

    /** The rate without trailing zeros. A huge number is refused before anything is computed with it. */
    private static BigDecimal kept(BigDecimal rate) {
        boolean inRange = rate.signum() > 0 && rate.compareTo(MOST) < 0;
        BigDecimal stripped = inRange ? rate.stripTrailingZeros() : rate;
        if (!inRange || stripped.scale() > MAX_DECIMALS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A rate is more than 0, less than 10,000,000,000, and has at most " + MAX_DECIMALS + " decimals",
                    "maxDecimals",
                    MAX_DECIMALS);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@return the rate as it is read aloud} For example, {@code 1 EUR = 1.0869 USD (ECB, 2026-03-02)}. */
    @Override
    public String toString() {
        return "1 " + base + " = " + rate.toPlainString() + " " + quote + " (" + source + ", " + day + ")";
    }
}
