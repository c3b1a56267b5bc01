package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.PARTS;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxClassCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The definition of MON-2 to MON-4 in integers, for properties: amounts are minor units, rates are parts of {@link #WHOLE}. Shares
 * no code with what it checks.
 */
final class Reckoning {

    private static final BigInteger WHOLE = BigInteger.valueOf(1_000_000);

    /** The rate of each class for a consumer at home. */
    static final Map<TaxClassCode, Integer> RATES = new LinkedHashMap<>();

    static {
        RATES.put(TaxClassCode.STANDARD, 190_000);
        RATES.put(PARTS, 190_000);
        RATES.put(TaxClassCode.REDUCED, 70_000);
        RATES.put(TaxClassCode.ZERO, 0);
        RATES.put(TaxClassCode.EXEMPT, 0);
        RATES.put(TaxClassCode.DOMESTIC_REVERSE_CHARGE, 190_000);
        RATES.put(TaxClassCode.OUT_OF_SCOPE, 0);
    }

    private final TaxMethod method;
    private final boolean abroad;
    private final List<TaxableLine> lines;
    final List<Long> nets;
    private final Map<String, long[]> groups = new LinkedHashMap<>();

    private Reckoning(TaxMethod method, boolean abroad, List<TaxableLine> lines) {
        this.method = method;
        this.abroad = abroad;
        this.lines = lines;
        this.nets = new ArrayList<>(Collections.nCopies(lines.size(), 0L));
    }

    /** Reckons a document of these lines. */
    static Reckoning of(TaxMethod method, boolean abroad, List<TaxableLine> lines) {
        Reckoning reckoning = new Reckoning(method, abroad, lines);
        for (String group : List.of("S 19%", "S 7%", "Z 0%", "E 0%", "AE 0%", "K 0%", "O 0%")) {
            reckoning.reckon(group);
        }
        return reckoning;
    }

    /** Code, rate, base and tax of each group. */
    List<String> groups() {
        List<String> shown = new ArrayList<>();
        groups.forEach((group, sums) -> shown.add(group + " " + sums[0] + " " + sums[1]));
        return shown;
    }

    private void reckon(String group) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < nets.size(); i++) {
            if (group(i).equals(group)) {
                members.add(i);
            }
        }
        if (members.isEmpty()) {
            return;
        }
        boolean line = method.rounding() == TaxRounding.LINE;
        boolean gross = method.basis() == PriceBasis.GROSS;
        for (int rate : new int[] {0, 70_000, 190_000}) {
            List<Integer> some =
                    members.stream().filter(i -> inside(i, group) == rate).toList();
            if (!gross || line) {
                some.forEach(i -> nets.set(i, gross ? halfUp(amount(i), rate) : amount(i)));
            } else if (!some.isEmpty()) {
                long all = some.stream().mapToLong(this::amount).sum();
                share(halfUp(all, rate), all, some);
            }
        }
        long base = members.stream().mapToLong(nets::get).sum();
        long amounts = members.stream().mapToLong(this::amount).sum();
        groups.put(group, new long[] {base, tax(members, charged(group), base, amounts)});
    }

    private long tax(List<Integer> members, int rate, long base, long amounts) {
        if (rate == 0) {
            return 0;
        }
        if (method.basis() == PriceBasis.GROSS) {
            return amounts - base;
        }
        return method.rounding() == TaxRounding.LINE
                ? members.stream().mapToLong(i -> part(nets.get(i), rate)).sum()
                : part(base, rate);
    }

    /** The group of a line. */
    private String group(int i) {
        TaxClassCode taxClass = lines.get(i).taxClass();
        if (taxClass.equals(TaxClassCode.OUT_OF_SCOPE)) {
            return "O 0%";
        }
        if (abroad) {
            return taxClass.equals(PARTS) ? "K 0%" : "AE 0%";
        }
        return switch (taxClass.value()) {
            case "REDUCED" -> "S 7%";
            case "ZERO" -> "Z 0%";
            case "EXEMPT" -> "E 0%";
            default -> "S 19%";
        };
    }

    private static int charged(String group) {
        return group.equals("S 19%") ? 190_000 : group.equals("S 7%") ? 70_000 : 0;
    }

    /** The rate that is taken out of the price of a line that holds the tax. */
    private int inside(int i, String group) {
        if (!group.startsWith("AE") && !group.startsWith("K")) {
            return charged(group);
        }
        return method.untaxedGross() == UntaxedGross.KEEP_GROSS
                ? 0
                : Objects.requireNonNull(RATES.get(lines.get(i).taxClass()));
    }

    private long amount(int i) {
        return lines.get(i).amount().minorUnits();
    }

    /** Gross ÷ (1 + rate), half up: ⌊(2 × gross × WHOLE + divisor) ÷ (2 × divisor)⌋. */
    private static long halfUp(long gross, int rate) {
        BigInteger divisor = WHOLE.add(BigInteger.valueOf(rate));
        return halfUp(BigInteger.valueOf(gross).multiply(WHOLE), divisor);
    }

    /** Net × rate, half up. */
    private static long part(long net, int rate) {
        return halfUp(BigInteger.valueOf(net).multiply(BigInteger.valueOf(rate)), WHOLE);
    }

    private static long halfUp(BigInteger dividend, BigInteger divisor) {
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    /** Gives whole units first, then one unit at a time to the first line that lacks the largest fraction of one. */
    private void share(long whole, long all, List<Integer> members) {
        if (all == 0) {
            return;
        }
        Map<Integer, BigInteger> lacking = new LinkedHashMap<>();
        long left = whole;
        for (int i : members) {
            BigInteger[] quota = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(amount(i)))
                    .divideAndRemainder(BigInteger.valueOf(all));
            nets.set(i, quota[0].longValueExact());
            left -= quota[0].longValueExact();
            lacking.put(i, quota[1]);
        }
        for (; left > 0; left--) {
            int first = first(lacking);
            nets.set(first, nets.get(first) + 1);
            lacking.remove(first);
        }
    }

    private static int first(Map<Integer, BigInteger> lacking) {
        Map.@Nullable Entry<Integer, BigInteger> most = null;
        for (Map.Entry<Integer, BigInteger> one : lacking.entrySet()) {
            if (most == null || one.getValue().compareTo(most.getValue()) > 0) {
                most = one;
            }
        }
        if (most == null) {
            throw new AssertionError("More is left than there are lines");
        }
        return most.getKey();
    }
}
