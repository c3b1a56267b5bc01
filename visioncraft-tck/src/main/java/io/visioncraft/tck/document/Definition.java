package io.visioncraft.tck.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What MON-2, MON-3, MON-4, ORD-5 and INV-5 say of an invoice and its credit notes, in whole numbers of the currency's minor
 * units. It uses no class of the library. It has more than 300 lines, because a
 * reader who doubts an amount reads it from top to bottom.
 */
final class Definition {

    /** Rates are parts of it. */
    static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** A unit price is in millionths, a quantity in ten thousandths of one. */
    private static final BigInteger PRICE_TIMES_QUANTITY = BigInteger.TEN.pow(10);

    /**
     * A line.
     *
     * @param group code, rate, country and reason
     * @param taxClass a number for each tax class
     * @param rate that is charged, in millionths
     * @param held the rate of the tax that a price with tax holds for this buyer, in millionths
     * @param price of one, in millionths of the currency
     * @param quantity in ten thousandths
     */
    record Line(String group, int taxClass, BigInteger rate, BigInteger held, BigInteger price, BigInteger quantity) {

        private Line of(BigInteger part) {
            return new Line(group, taxClass, rate, held, price, part);
        }

        /** Whether the tax of home is taken off its price. */
        boolean stripped() {
            return held.compareTo(rate) > 0;
        }
    }

    /**
     * Amounts of a document or of a part of it.
     *
     * @param amounts of each line
     * @param nets of each line
     * @param bases of each group
     * @param taxes of each group
     */
    record Sums(
            List<BigInteger> amounts,
            List<BigInteger> nets,
            Map<String, BigInteger> bases,
            Map<String, BigInteger> taxes) {}

    private final int decimals;
    private final boolean gross;
    private final boolean eachLine;
    private final List<Line> lines;
    private final Sums invoice;
    private final List<BigInteger> lineTaxes;

    /**
     * Reckons an invoice.
     *
     * @param decimals of the currency
     * @param gross whether prices hold the tax
     * @param eachLine whether the tax is rounded on each line
     * @param lines in the order of the document
     */
    Definition(int decimals, boolean gross, boolean eachLine, List<Line> lines) {
        this(decimals, gross, eachLine, lines, null, null);
    }

    private Definition(
            int decimals,
            boolean gross,
            boolean eachLine,
            List<Line> lines,
            @Nullable List<BigInteger> left,
            @Nullable List<BigInteger> given) {
        this.decimals = decimals;
        this.gross = gross;
        this.eachLine = eachLine;
        this.lines = lines;
        List<BigInteger> amounts = left != null
                ? left
                : lines.stream().map(line -> amount(line, line.quantity)).toList();
        List<BigInteger> nets = gross ? nets(amounts) : new ArrayList<>(amounts);
        if (given != null) {
            for (int i = 0; i < nets.size(); i++) {
                if (lines.get(i).stripped()) {
                    nets.set(i, given.get(i));
                }
            }
        }
        Map<String, BigInteger> bases = byGroup(nets);
        Map<String, BigInteger> taxes = new TreeMap<>();
        bases.forEach((group, base) -> taxes.put(group, tax(group, base, amounts, nets)));
        this.invoice = new Sums(amounts, nets, bases, taxes);
        this.lineTaxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            lineTaxes.add(onLine(nets.get(i), lines.get(i).rate));
        }
    }

    private Definition(Definition whole, List<Line> lines, Sums left) {
        this.decimals = whole.decimals;
        this.gross = whole.gross;
        this.eachLine = whole.eachLine;
        this.lines = lines;
        this.invoice = left;
        this.lineTaxes = new ArrayList<>(Collections.nCopies(lines.size(), BigInteger.ZERO));
        left.taxes.forEach((group, tax) -> {
            List<Integer> members = members(group);
            List<BigInteger> taxes =
                    Whole.shares(tax, members.stream().map(left.nets::get).toList());
            for (int i = 0; i < members.size(); i++) {
                lineTaxes.set(members.get(i), taxes.get(i));
            }
        });
    }

    /**
     * What is left once amounts were given back: smaller lines, whose taxes are shares of that of their group.
     *
     * @param quantities that are left of each line, in ten thousandths
     * @param left what is left in money
     */
    Definition rest(List<BigInteger> quantities, Sums left) {
        List<Line> smaller = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            smaller.add(line.of(quantities.get(i)));
        }
        return new Definition(this, smaller, left);
    }

    boolean gross() {
        return gross;
    }

    /** Whether the nets of lines are parts of the net of their group, which is rounded once. */
    boolean together() {
        return gross && !eachLine;
    }

    /** The places of the lines of a group. */
    List<Integer> members(String group) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).group.equals(group)) {
                members.add(i);
            }
        }
        return members;
    }

    Sums invoice() {
        return invoice;
    }

    List<Line> lines() {
        return lines;
    }

    /**
     * The invoice over what was supplied, which is made of it like that over the whole: its groups are taxed anew. Where the tax
     * of home was taken off, the net of the lines of a class goes with their amount, and is rounded once.
     *
     * @param quantities of each line, in ten thousandths; a line of which nothing was supplied is left out
     */
    Definition supplied(List<BigInteger> quantities) {
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Object together = eachLine ? i : List.of(lines.get(i).group, lines.get(i).taxClass);
            alike.computeIfAbsent(together, first -> new ArrayList<>()).add(i);
        }
        Map<Integer, BigInteger> nets = new TreeMap<>();
        alike.values().forEach(members -> {
            List<BigInteger> amounts = members.stream()
                    .map(i -> amount(lines.get(i), quantities.get(i)))
                    .toList();
            BigInteger net = Whole.share(
                    Whole.sum(members.stream().map(invoice.nets::get).toList()),
                    Whole.sum(amounts),
                    Whole.sum(members.stream().map(invoice.amounts::get).toList()));
            List<BigInteger> shares = Whole.shares(net, amounts);
            for (int i = 0; i < members.size(); i++) {
                nets.put(members.get(i), shares.get(i));
            }
        });
        List<Line> parts = new ArrayList<>();
        List<BigInteger> given = new ArrayList<>();
        nets.forEach((i, net) -> {
            if (quantities.get(i).signum() > 0) {
                parts.add(lines.get(i).of(quantities.get(i)));
                given.add(net);
            }
        });
        return new Definition(decimals, gross, eachLine, parts, null, given);
    }

    /**
     * The invoice in the place of this one, over what is left of some of its lines: its groups are taxed anew.
     *
     * @param quantities that are left of these lines, in ten thousandths
     * @param amounts that are left of the same lines
     */
    Definition inPlace(Map<Integer, BigInteger> quantities, List<BigInteger> amounts) {
        List<Line> left = quantities.entrySet().stream()
                .map(line -> lines.get(line.getKey()).of(line.getValue()))
                .toList();
        return new Definition(decimals, gross, eachLine, left, amounts, null);
    }

    private BigInteger amount(Line line, BigInteger quantity) {
        return Whole.halfUp(line.price.multiply(quantity).multiply(BigInteger.TEN.pow(decimals)), PRICE_TIMES_QUANTITY);
    }

    /**
     * What is given back once so much of each line is, in ten thousandths.
     *
     * @param before what was given back before
     * @param members the lines of which something is given back now
     */
    Sums credited(List<BigInteger> done, Sums before, Set<Integer> members) {
        Sums each = credited(done);
        if (!gross || eachLine) {
            return each;
        }
        List<BigInteger> nets = new ArrayList<>(before.nets);
        for (String group : new TreeSet<>(lines.stream().map(Line::group).toList())) {
            together(group, each.amounts, before, members, nets);
        }
        Map<String, BigInteger> bases = byGroup(nets);
        Map<String, BigInteger> taxes = new TreeMap<>();
        bases.forEach((group, base) -> taxes.put(group, credited(group, base, each.amounts, nets)));
        return new Sums(each.amounts, nets, bases, taxes);
    }

    /**
     * The nets of a group whose prices hold the tax: of all that is given back, the net goes with the amount as in the group,
     * and is rounded once. Where no tax is charged, this is said of each class. Each line gets its part, cut down, and the rest
     * goes one by one to those that lack most; or comes from those that lack least, where they were given more before.
     */
    private void together(
            String group, List<BigInteger> amounts, Sums given, Set<Integer> members, List<BigInteger> nets) {
        for (List<Integer> alike : alike(group)) {
            BigInteger amount =
                    Whole.sum(alike.stream().map(invoice.amounts::get).toList());
            BigInteger done = Whole.sum(alike.stream().map(amounts::get).toList());
            BigInteger net = Whole.sum(alike.stream().map(invoice.nets::get).toList());
            BigInteger open = Whole.share(net, done, amount);
            List<Part> parts = new ArrayList<>();
            for (int i : alike) {
                open = open.subtract(given.nets.get(i));
                if (members.contains(i)) {
                    BigInteger exact = amount.signum() == 0
                            ? BigInteger.ZERO
                            : net.multiply(amounts.get(i)).multiply(MILLION).divide(amount);
                    parts.add(new Part(
                            i,
                            exact.subtract(given.nets.get(i).multiply(MILLION)),
                            amounts.get(i).subtract(given.amounts.get(i))));
                }
            }
            distribute(open, parts);
            parts.forEach(part -> nets.set(part.line, given.nets.get(part.line).add(part.taken)));
        }
    }

    private static void distribute(BigInteger whole, List<Part> parts) {
        BigInteger open = whole;
        for (Part part : parts) {
            open = open.subtract(part.taken);
        }
        parts.sort(Comparator.comparing(Part::lacks).reversed());
        if (open.signum() < 0) {
            Collections.reverse(parts);
        }
        int step = open.signum();
        for (boolean moved = true; moved && open.signum() != 0; ) {
            moved = false;
            for (Part part : parts) {
                if (open.signum() != 0 && part.takes(step)) {
                    open = open.subtract(BigInteger.valueOf(step));
                    moved = true;
                }
            }
        }
    }

    /** What one line gets of a net. */
    private static final class Part {

        private final int line;
        private final BigInteger most;
        private final BigInteger lacks;
        private BigInteger taken;

        /**
         * Takes what is due, cut down.
         *
         * @param due in millionths
         * @param most it may take
         */
        Part(int line, BigInteger due, BigInteger most) {
            this.line = line;
            this.most = most;
            this.taken =
                    due.signum() < 0 ? BigInteger.ZERO : due.divide(MILLION).min(most);
            this.lacks = due.subtract(taken.multiply(MILLION));
        }

        BigInteger lacks() {
            return lacks;
        }

        boolean takes(int step) {
            BigInteger moved = taken.add(BigInteger.valueOf(step));
            boolean within = moved.signum() >= 0 && moved.compareTo(most) <= 0;
            taken = within ? moved : taken;
            return within;
        }
    }

    /** The places of the lines of a group whose prices hold the same tax. */
    List<List<Integer>> alike(String group) {
        List<Integer> members = members(group);
        if (rate(group).signum() > 0) {
            return List.of(members);
        }
        Map<Integer, List<Integer>> byClass = new LinkedHashMap<>();
        members.forEach(i -> byClass.computeIfAbsent(lines.get(i).taxClass, first -> new ArrayList<>())
                .add(i));
        return List.copyOf(byClass.values());
    }

    /** What is given back once so much of each line is, in ten thousandths, each line for itself. */
    Sums credited(List<BigInteger> done) {
        List<BigInteger> amounts = new ArrayList<>();
        List<BigInteger> nets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BigInteger amount = invoice.amounts.get(i);
            BigInteger part = Whole.share(amount, done.get(i), lines.get(i).quantity);
            amounts.add(part);
            nets.add(Whole.share(invoice.nets.get(i), part, amount));
        }
        Map<String, BigInteger> bases = byGroup(nets);
        Map<String, BigInteger> taxes = new TreeMap<>();
        bases.forEach((group, base) -> taxes.put(group, credited(group, base, amounts, nets)));
        return new Sums(amounts, nets, bases, taxes);
    }

    private List<BigInteger> nets(List<BigInteger> amounts) {
        List<BigInteger> nets = new ArrayList<>(Collections.nCopies(amounts.size(), BigInteger.ZERO));
        Map<List<Object>, List<Integer>> together = new LinkedHashMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            List<Object> alike = eachLine ? List.of(i) : List.of(lines.get(i).group, lines.get(i).held);
            together.computeIfAbsent(alike, first -> new ArrayList<>()).add(i);
        }
        together.values().forEach(members -> {
            List<BigInteger> weights = members.stream().map(amounts::get).toList();
            BigInteger net =
                    Whole.halfUp(Whole.sum(weights).multiply(MILLION), MILLION.add(lines.get(members.get(0)).held));
            List<BigInteger> shares = Whole.shares(net, weights);
            for (int i = 0; i < members.size(); i++) {
                nets.set(members.get(i), shares.get(i));
            }
        });
        return nets;
    }

    private BigInteger tax(String group, BigInteger base, List<BigInteger> amounts, List<BigInteger> nets) {
        BigInteger rate = rate(group);
        if (rate.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (gross) {
            return sum(group, amounts::get).subtract(base);
        }
        return eachLine ? sum(group, i -> onLine(nets.get(i), rate)) : onLine(base, rate);
    }

    private BigInteger credited(String group, BigInteger base, List<BigInteger> amounts, List<BigInteger> nets) {
        BigInteger rate = rate(group);
        if (rate.signum() == 0) {
            return BigInteger.ZERO;
        }
        if (gross) {
            return sum(group, amounts::get).subtract(base);
        }
        return eachLine
                ? sum(group, i -> {
                    BigInteger net = invoice.nets.get(i);
                    return Whole.share(lineTaxes.get(i), nets.get(i), net);
                })
                : Whole.share(at(invoice.taxes, group), base, at(invoice.bases, group));
    }

    private static BigInteger onLine(BigInteger net, BigInteger rate) {
        return Whole.halfUp(net.multiply(rate), MILLION);
    }

    private BigInteger rate(String group) {
        return lines.stream()
                .filter(line -> line.group.equals(group))
                .map(Line::rate)
                .findFirst()
                .orElseThrow();
    }

    private BigInteger sum(String group, Function<Integer, BigInteger> amount) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).group.equals(group)) {
                sum = sum.add(amount.apply(i));
            }
        }
        return sum;
    }

    private Map<String, BigInteger> byGroup(List<BigInteger> nets) {
        Map<String, BigInteger> bases = new TreeMap<>();
        new LinkedHashSet<>(lines.stream().map(Line::group).toList())
                .forEach(group -> bases.put(group, sum(group, nets::get)));
        return bases;
    }

    private static BigInteger at(Map<String, BigInteger> sums, String group) {
        BigInteger sum = sums.get(group);
        if (sum == null) {
            throw new AssertionError("No group " + group);
        }
        return sum;
    }
}
