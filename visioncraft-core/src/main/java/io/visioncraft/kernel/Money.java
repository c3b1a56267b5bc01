package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Currency;

/**
 * An exact amount of money in a currency of ISO 4217, at that currency's minor units: JPY 0, EUR 2, KWD 3 decimals (MON-1).
 * May be negative. Nothing is rounded silently: more decimals than the currency has are refused, arithmetic across currencies
 * is refused, and an operation that rounds takes the rounding from its caller ({@link Rounding}).
 *
 * <p>Immutable and thread-safe. Equal amounts are {@code equals}, since the scale is always the currency's.
 *
 * @param amount the amount, at the scale of the currency's minor units; at most 10<sup>15</sup> minor units either way
 *     (MON-7)
 * @param currency a currency with minor units
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The largest number of minor units, either way (MON-7). */
    public static final long MAX_MINOR_UNITS = 1_000_000_000_000_000L;

    private static final BigInteger MAX = BigInteger.valueOf(MAX_MINOR_UNITS);

    /**
     * Makes an amount at the scale of its currency: 12.5 EUR becomes 12.50 EUR.
     *
     * @param amount the amount; decimals beyond those of the currency must be zeros
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency}, {@code too-many-decimals} or
     *     {@code out-of-range}
     */
    public Money {
        Currencies.withMinorUnits(currency);
        amount = Decimals.exact(amount, currency.getDefaultFractionDigits(), currency + " money");
        if (amount.unscaledValue().abs().compareTo(MAX) > 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "An amount has at most " + MAX_MINOR_UNITS + " minor units", "max", MAX_MINOR_UNITS);
        }
    }

    /**
     * Reads an amount from its text, for example {@code of("160.00", "EUR")}.
     *
     * @param amount a plain decimal number, at most 40 characters, without an exponent
     * @param currency a three-letter code of ISO 4217, upper case
     * @return the amount
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code malformed-number},
     *     {@code unknown-currency}, {@code too-many-decimals} or {@code out-of-range}
     */
    public static Money of(String amount, String currency) {
        return new Money(
                Decimals.parse(Arguments.required("amount", amount)),
                Currencies.of(Arguments.required("currency", currency)));
    }

    /**
     * {@return an amount in a currency} Throws as the constructor does.
     *
     * @param amount decimals beyond those of the currency must be zeros
     * @param currency a currency of ISO 4217 with minor units
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * {@return an amount from its minor units} For example, {@code ofMinor(16000, EUR)} is 160.00 EUR.
     *
     * @param minorUnits −10<sup>15</sup> to 10<sup>15</sup>
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency} or {@code out-of-range}
     */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(
                BigDecimal.valueOf(
                        minorUnits, Currencies.withMinorUnits(currency).getDefaultFractionDigits()),
                currency);
    }

    /**
     * {@return zero in a currency}
     *
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency}
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * {@return the sum of amounts, zero if there are none}
     *
     * @param currency the currency of the sum
     * @param amounts amounts in that currency, in any order
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} or {@code out-of-range}
     */
    public static Money total(Currency currency, Collection<Money> amounts) {
        Money total = zero(currency);
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    /** {@return the amount in minor units} 160.00 EUR is 16000. */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    /**
     * {@return the sum of this amount and another}
     *
     * @param other an amount in the same currency
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} or {@code out-of-range}
     */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /**
     * {@return this amount less another} Throws as {@link #plus} does.
     *
     * @param other an amount in the same currency
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** {@return the same amount with the other sign} */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** {@return whether this amount is zero} */
    public boolean zero() {
        return amount.signum() == 0;
    }

    /** {@return whether this amount is more than zero} */
    public boolean positive() {
        return amount.signum() > 0;
    }

    /** {@return whether this amount is less than zero} */
    public boolean negative() {
        return amount.signum() < 0;
    }

    /**
     * {@return whether this amount is more than another}
     *
     * @param other an amount in the same currency
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch}
     */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /**
     * Compares by amount.
     *
     * @param other an amount in the same currency
     * @return negative, zero or positive
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch}
     */
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

    /** {@return amount and currency} For example, {@code 160.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
