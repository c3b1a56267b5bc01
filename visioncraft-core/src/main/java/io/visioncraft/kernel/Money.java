package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Currency;

/**
 * An exact amount of money in a currency of ISO 4217, at that currency's minor units: JPY 0, EUR 2, KWD 3 decimals (MON-1).
 * May be negative. Nothing is ever rounded silently: more decimals than the currency has are refused, arithmetic across
 * currencies is refused, and what rounds takes its rounding from the caller ({@link Rounding}).
 *
 * <p>Immutable and thread-safe; equal amounts are {@code equals}, since the scale is always the currency's.
 *
 * @param amount the amount, at the scale of the currency's minor units; at most 10<sup>15</sup> minor units either way (MON-7)
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The largest number of minor units, either way (MON-7). */
    public static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

    private static final BigInteger MAX = BigInteger.valueOf(MAX_MINOR_UNITS);

    public Money {
        Currencies.withMinorUnits(currency);
        amount = Decimals.exact(amount, currency.getDefaultFractionDigits(), currency + " money");
        if (amount.unscaledValue().abs().compareTo(MAX) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An amount has at most " + MAX_MINOR_UNITS + " minor units", "max", MAX_MINOR_UNITS);
        }
    }

    /**
     * An amount from its text, for example {@code of("160.00", "EUR")}.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-number}, {@code unknown-currency},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static Money of(String amount, String currency) {
        return new Money(
                Decimals.parse(Arguments.required("amount", amount)),
                Currencies.of(Arguments.required("currency", currency)));
    }

    /** An amount in a currency. Throws as the constructor does. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /** An amount in minor units, for example {@code ofMinor(16000, EUR)} is 160.00 EUR. */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(
                BigDecimal.valueOf(
                        minorUnits, Currencies.withMinorUnits(currency).getDefaultFractionDigits()),
                currency);
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum of amounts that are all in {@code currency}; zero of none. */
    public static Money total(Currency currency, Collection<Money> amounts) {
        Money total = zero(currency);
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    /** The amount in minor units: 160.00 EUR is 16000. */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    /**
     * The sum.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} or {@code out-of-range}
     */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** The difference. Throws as {@link #plus} does. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean zero() {
        return amount.signum() == 0;
    }

    public boolean positive() {
        return amount.signum() > 0;
    }

    public boolean negative() {
        return amount.signum() < 0;
    }

    /** Whether this is more than {@code other}. Throws {@code currency-mismatch} across currencies. */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** By amount. Throws {@code currency-mismatch} across currencies. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw KernelCodes.CURRENCY_MISMATCH.rejection(
                    other + " cannot be combined with " + currency,
                    "expected",
                    currency.getCurrencyCode(),
                    "actual",
                    other.currency.getCurrencyCode());
        }
        return other;
    }

    /** For example {@code 160.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
