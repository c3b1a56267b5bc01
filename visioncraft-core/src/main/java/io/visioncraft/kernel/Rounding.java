package io.visioncraft.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** The only places where money is rounded or split: HALF_UP to minor units (MON-2) and largest remainder (MON-4). */
public final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /** An exact result rounded HALF_UP to the currency's minor units. */
    public static Money halfUp(BigDecimal exact, Currency currency) {
        Currencies.withMinorUnits(currency);
        return new Money(
                Decimals.bounded(exact.stripTrailingZeros())
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP),
                currency);
    }

    /** {@code unitPrice × quantity}, rounded HALF_UP (MON-2). */
    public static Money amount(UnitPrice unitPrice, Quantity quantity) {
        return halfUp(unitPrice.amount().multiply(quantity.value()), unitPrice.currency());
    }

    /** {@code rate} per cent of {@code base}, rounded HALF_UP (MON-3). */
    public static Money percentage(Money base, BigDecimal percent) {
        return halfUp(base.amount().multiply(percent).divide(HUNDRED), base.currency());
    }

    /**
     * Splits an amount over weights by largest remainder, ties going to the earlier part (MON-4). The parts add up to the
     * whole exactly; a zero weight gets nothing.
     *
     * @param whole what is split; may be negative
     * @param weights not negative; at least one positive unless the whole is zero
     * @return one part for each weight, in the same order
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
