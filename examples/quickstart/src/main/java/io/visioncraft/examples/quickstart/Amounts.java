package io.visioncraft.examples.quickstart;

import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document amounts to. Where prices hold the tax, also how the buyer's total parts into nets and taxes: by plain
 * arithmetic from the rows of a file, and as the store has it.
 *
 * @param total what the buyer pays
 * @param nets of the lines, in their order; empty where prices hold no tax
 * @param groups net and tax by rate; empty where prices hold no tax
 */
record Amounts(BigDecimal total, List<BigDecimal> nets, SortedMap<BigDecimal, Group> groups) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Net and tax of one rate. */
    record Group(BigDecimal net, BigDecimal tax) {

        Group plus(Group other) {
            return new Group(net.add(other.net), tax.add(other.tax));
        }

        @Override
        public String toString() {
            return net.toPlainString() + " and tax " + tax.toPlainString();
        }
    }

    /** An amount without tax. */
    static Amounts of(BigDecimal total) {
        return new Amounts(total, List.of(), Collections.emptySortedMap());
    }

    /**
     * The rows of one order: of each rate the net is what is paid ÷ (1 + rate), rounded once, and the tax is the rest. The rows
     * share that net by what is paid for them, and add up to it.
     */
    static Amounts of(List<OrderRow> rows) {
        BigDecimal total = rows.stream().map(OrderRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows.get(0).rate() == null) {
            return of(total);
        }
        List<BigDecimal> nets = new ArrayList<>(Collections.nCopies(rows.size(), BigDecimal.ZERO));
        SortedMap<BigDecimal, List<Integer>> byRate = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byRate.computeIfAbsent(Objects.requireNonNull(rows.get(i).rate()), first -> new ArrayList<>())
                    .add(i);
        }
        SortedMap<BigDecimal, Group> groups = new TreeMap<>();
        byRate.forEach((rate, members) -> {
            BigDecimal paid = members.stream().map(i -> rows.get(i).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal net = paid.multiply(HUNDRED).divide(HUNDRED.add(rate), OrderRow.PENCE, RoundingMode.HALF_UP);
            share(net, paid, members, rows, nets);
            groups.put(rate, new Group(net, paid.subtract(net)));
        });
        return new Amounts(total, nets, groups);
    }

    /** A part of a row at that rate, and its net. */
    static Amounts of(BigDecimal total, BigDecimal rate, BigDecimal net) {
        SortedMap<BigDecimal, Group> groups = new TreeMap<>();
        groups.put(rate, new Group(net, total.subtract(net)));
        return new Amounts(total, List.of(net), groups);
    }

    /** What the store has of a document whose prices hold the tax. */
    static Amounts of(DocumentTotals totals, Stream<Money> nets) {
        SortedMap<BigDecimal, Group> groups = new TreeMap<>();
        totals.groups()
                .forEach(group -> groups.merge(
                        group.decision().rate().percent(),
                        new Group(group.base().amount(), group.tax().amount()),
                        Group::plus));
        return new Amounts(totals.due().amount(), nets.map(Money::amount).toList(), groups);
    }

    /** Whether both are the same to the penny. */
    boolean agree(Amounts other) {
        return total.compareTo(other.total) == 0 && nets.equals(other.nets) && groups.equals(other.groups);
    }

    /** The amounts as they are told, the total in a currency. */
    String told(String currency) {
        String told = total.toPlainString() + " " + currency;
        return groups.isEmpty()
                ? told
                : told
                        + groups.entrySet().stream()
                                .map(group -> group.getKey().toPlainString() + " %: " + group.getValue())
                                .collect(Collectors.joining(", ", " (", ", lines " + nets + ")"));
    }

    /** Cuts each share down to pence, and gives the pennies that are left to the largest rests, the earlier ones first. */
    private static void share(
            BigDecimal net, BigDecimal paid, List<Integer> members, List<OrderRow> rows, List<BigDecimal> nets) {
        BigDecimal left = net;
        List<BigDecimal> rests = new ArrayList<>(Collections.nCopies(rows.size(), BigDecimal.ZERO));
        for (int i : members) {
            BigDecimal whole = net.multiply(rows.get(i).amount());
            BigDecimal cut = paid.signum() == 0 ? net : whole.divide(paid, OrderRow.PENCE, RoundingMode.DOWN);
            nets.set(i, cut);
            rests.set(i, whole.subtract(cut.multiply(paid)));
            left = left.subtract(cut);
        }
        members.stream()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(left.unscaledValue().longValueExact())
                .forEach(i -> nets.set(i, nets.get(i).add(BigDecimal.valueOf(1, OrderRow.PENCE))));
    }
}
