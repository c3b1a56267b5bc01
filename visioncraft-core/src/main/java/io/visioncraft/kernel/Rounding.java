package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * The only places where money is rounded, exchanged or split: HALF_UP to minor units (MON-2, MON-8) and largest remainder
 * (MON-4). Thread-safe.
 */
public final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /**
     * {@return an exact result, rounded HALF_UP to the minor units of its currency}
     *
     * @param exact the result in units of the currency, with any number of decimals
     * @param currency a currency of ISO 4217 with minor units
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-currency} or {@code out-of-range}
     */
    public static Money halfUp(BigDecimal exact, Currency currency) {
        Currencies.withMinorUnits(currency);
        return new Money(
                Decimals.bounded(exact.stripTrailingZeros())
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }

    /**
     * {@return unit price × quantity, rounded HALF_UP (MON-2)}
     *
     * @param unitPrice the price of one unit
     * @param quantity the number of units
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static Money amount(UnitPrice unitPrice, Quantity quantity) {
        Currency currency = unitPrice.currency();
        BigDecimal exact = unitPrice.amount().multiply(quantity.value());
        return new Money(exact.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    /**
     * {@return a percentage of an amount, rounded HALF_UP (MON-3)}
     *
     * @param base the amount that is 100 per cent
     * @param percent for example 19 for 19 %
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static Money percentage(Money base, BigDecimal percent) {
        return halfUp(base.amount().multiply(percent).movePointLeft(2), base.currency());
    }

    /**
     * {@return the part of an amount with tax that is without it: amount ÷ (1 + percent ÷ 100), rounded HALF_UP (MON-2)}
     *
     * @param gross an amount that holds the tax
     * @param percent the rate of that tax, for example 19 for 19 %
     */
    public static Money withoutTax(Money gross, BigDecimal percent) {
        return new Money(
                gross.amount()
                        .multiply(HUNDRED)
                        .divide(HUNDRED.add(percent), gross.amount().scale(), RoundingMode.HALF_UP),
                gross.currency());
    }

    /**
     * {@return an amount in the other currency of a rate: × rate from its base to its quote, ÷ rate from its quote to its base,
     * rounded HALF_UP to minor units (MON-8)}
     *
     * @param amount an amount in the base or in the quote of the rate
     * @param rate the rate, as it was published
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch} for an amount in neither currency, or
     *     {@code out-of-range}
     */
    public static Money exchanged(Money amount, ExchangeRate rate) {
        if (amount.currency().equals(rate.base())) {
            return halfUp(amount.amount().multiply(rate.rate()), rate.quote());
        }
        if (!amount.currency().equals(rate.quote())) {
            throw KernelCodes.CURRENCY_MISMATCH.rejection(
                    amount + " is in neither currency of " + rate,
                    "expected",
                    rate.base() + ", " + rate.quote(),
                    "actual",
                    amount.currency().getCurrencyCode());
        }
        int digits = rate.base().getDefaultFractionDigits();
        return new Money(amount.amount().divide(rate.rate(), digits, RoundingMode.HALF_UP), rate.base());
    }

    /**
     * Splits an amount over weights by largest remainder; a tie goes to the earlier part (MON-4). The parts add up to the
     * whole exactly. A zero weight gets nothing.
     *
     * @param whole the amount, which may be negative
     * @param weights not negative; at least one positive unless the whole is zero
     * @return one part for each weight, in the same order
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} for a negative weight, or if all weights
     *     are zero and the whole is not
     */
    public static List<Money> split(Money whole, List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw KernelCodes.OUT_OF_RANGE.rejection("A weight is never negative", "min", 0);
            }
            sum = sum.add(weight);
        }
        Currency currency = whole.currency();
        if (whole.zero()) {
            return Collections.nCopies(weights.size(), whole);
        }
        if (sum.signum() == 0) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Nothing to split " + whole + " over: all weights are zero");
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger units = whole.amount().unscaledValue().abs();
        BigInteger total = sum.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        long[] parts = new long[weights.size()];
        BigInteger[] remainders = new BigInteger[weights.size()];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            BigInteger weight =
                    weights.get(i).setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
            BigInteger[] share = units.multiply(weight).divideAndRemainder(total);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            given += parts[i];
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        long left = units.longValueExact() - given;
        for (int i = 0; i < left; i++) {
            parts[byRemainder.get(i)]++;
        }
        List<Money> split = new ArrayList<>(parts.length);
        for (long part : parts) {
            split.add(Money.ofMinor(whole.negative() ? -part : part, currency));
        }
        return List.copyOf(split);
    }
}
