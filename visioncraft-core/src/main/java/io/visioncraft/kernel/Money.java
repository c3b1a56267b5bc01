package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    /** The largest amount by the decimals of its currency; the JDK lets no currency have more than 9. */
    private static final BigDecimal[] LARGEST = IntStream.rangeClosed(0, 9)
            .mapToObj(decimals -> BigDecimal.valueOf(MAX_MINOR_UNITS, decimals))
            .toArray(BigDecimal[]::new);

    /**
     * Makes an amount at the scale of its currency: 12.5 EUR becomes 12.50 EUR.
     *
     * @param amount the amount; decimals beyond those of the currency must be zeros
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency}, {@code too-many-decimals} or
     *     {@code out-of-range}
     */
    public Money {
        int digits = Currencies.withMinorUnits(currency).getDefaultFractionDigits();
        if (amount.scale() != digits) { // sums have the scale
            amount = Decimals.exact(amount, digits, currency);
        }
        if (!holds(amount, currency)) {
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
        return ofMinor(0, currency);
    }

    /**
     * {@return the sum of amounts, zero if there are none}
     *
     * @param currency the currency of the sum
     * @param amounts amounts in that currency, in any order
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} or {@code out-of-range}
     */
    public static Money total(Currency currency, Collection<Money> amounts) {
        return total(currency, amounts, Function.identity());
    }

    /**
     * {@return the sum of what each of them comes to} It is zero for no parts.
     *
     * @param currency the currency of the sum and of all amounts
     * @param parts what is added up
     * @param amount the amount of a part
     * @param <T> the parts
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} or {@code out-of-range}
     */
    public static <T> Money total(Currency currency, Collection<T> parts, Function<? super T, Money> amount) {
        Money zero = zero(currency);
        BigDecimal total = zero.amount;
        for (T part : parts) {
            BigDecimal more = zero.same(amount.apply(part)).amount;
            total = total.signum() == 0 ? more : total.add(more);
        }
        return total.signum() == 0 ? zero : new Money(total, currency);
    }

    /**
     * {@return whether money can have an amount} It says nothing of decimals.
     *
     * @param amount the amount in units of the currency
     * @param currency a currency with minor units
     */
    @Internal
    public static boolean holds(BigDecimal amount, Currency currency) {
        return amount.abs().compareTo(LARGEST[currency.getDefaultFractionDigits()]) <= 0;
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
        if (same(other).zero()) {
            return this;
        }
        return zero() ? other : new Money(amount.add(other.amount), currency);
    }

    /**
     * {@return this amount less another} Throws as {@link #plus} does.
     *
     * @param other an amount in the same currency
     */
    public Money minus(Money other) {
        return same(other).zero() ? this : new Money(amount.subtract(other.amount), currency);
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
    // By hand: those of a record are linked at their first call, which a start waits for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && amount.equals(that.amount) && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + currency.hashCode();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
