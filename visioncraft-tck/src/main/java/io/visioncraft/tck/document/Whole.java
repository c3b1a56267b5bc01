package io.visioncraft.tck.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rounding and sharing as MON-2 and MON-4 define them, in whole numbers. */
final class Whole {

    private Whole() {}

    /** The quotient, half of a unit and more rounded up; neither number is negative. */
    static BigInteger halfUp(BigInteger dividend, BigInteger divisor) {
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
    }

    /** The share of an amount that goes with a part of something; nothing of nothing. */
    static BigInteger share(BigInteger amount, BigInteger part, BigInteger all) {
        return all.signum() == 0 ? BigInteger.ZERO : halfUp(amount.multiply(part), all);
    }

    /** Shares that add up: cut down first, then one unit each to the largest remainders, the earlier one where equal. */
    static List<BigInteger> shares(BigInteger amount, List<BigInteger> weights) {
        BigInteger all = sum(weights);
        if (all.signum() == 0) {
            return weights;
        }
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] cut = amount.multiply(weight).divideAndRemainder(all);
            shares.add(cut[0]);
            remainders.add(cut[1]);
        }
        List<Integer> largestFirst = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            largestFirst.add(i);
        }
        largestFirst.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
        int left = amount.subtract(sum(shares)).intValueExact();
        for (int i : largestFirst.subList(0, left)) {
            shares.set(i, shares.get(i).add(BigInteger.ONE));
        }
        return shares;
    }

    static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
