package io.visioncraft.tck.document;

import static java.util.stream.Collectors.toSet;

import io.visioncraft.tck.document.Definition.Line;
import io.visioncraft.tck.document.Definition.Sums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What INV-5 says of credits by quantity and by amount, one after the other, in whole numbers of the currency's minor units. It
 * uses no class of the library. Changes as something is given back; used by one thread.
 */
final class GivenBack {

    private final Definition definition;
    /** The groups of which an amount was given back. */
    private final Set<String> byAmount = new HashSet<>();

    private List<BigInteger> done;
    private Sums given;

    GivenBack(Definition definition) {
        this.definition = definition;
        this.done = Collections.nCopies(definition.lines().size(), BigInteger.ZERO);
        this.given = definition.credited(done);
    }

    /** All that was given back so far. */
    Sums given() {
        return given;
    }

    /** How many units of a line are left, in ten thousandths. */
    BigInteger units(int line) {
        Line of = definition.lines().get(line);
        boolean exhausted = definition.invoice().amounts().get(line).signum() > 0
                && amount(line).signum() == 0
                && (definition.together() || net(line).signum() == 0);
        return byAmount.contains(of.group()) && exhausted
                ? BigInteger.ZERO
                : of.quantity().subtract(done.get(line));
    }

    BigInteger amount(int line) {
        return definition.invoice().amounts().get(line).subtract(given.amounts().get(line));
    }

    /**
     * What is left of a line's net; where it is a part of that of its group, what is left of the nets of the lines whose prices
     * hold the same tax, by what is left of their amounts.
     */
    BigInteger net(int line) {
        if (!definition.together()) {
            return netOfItsOwn(line);
        }
        List<Integer> alike = definition.alike(definition.lines().get(line).group()).stream()
                .filter(some -> some.contains(line))
                .findFirst()
                .orElseThrow();
        return Whole.shares(
                        Whole.sum(alike.stream().map(this::netOfItsOwn).toList()),
                        alike.stream().map(this::amount).toList())
                .get(alike.indexOf(line));
    }

    private BigInteger netOfItsOwn(int line) {
        return definition.invoice().nets().get(line).subtract(given.nets().get(line));
    }

    BigInteger base(String group) {
        return at(definition.invoice().bases(), group).subtract(at(given.bases(), group));
    }

    BigInteger tax(String group) {
        return at(definition.invoice().taxes(), group).subtract(at(given.taxes(), group));
    }

    /**
     * What is given back in all once so much more of some lines is.
     *
     * @param parts of each line, in ten thousandths
     */
    Sums byQuantity(Map<Integer, BigInteger> parts) {
        Set<Integer> ofWhole = parts.keySet().stream()
                .filter(line -> !byAmount.contains(definition.lines().get(line).group()))
                .collect(toSet());
        Sums fromWhole = definition.credited(plus(done, parts), given, ofWhole);
        Sums rest = left();
        Definition smaller = definition.rest(units(), rest);
        List<BigInteger> none = Collections.nCopies(done.size(), BigInteger.ZERO);
        Sums fromRest = smaller.credited(plus(none, parts), smaller.credited(none), parts.keySet());
        List<BigInteger> amounts = new ArrayList<>();
        List<BigInteger> nets = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            boolean ofRest = byAmount.contains(definition.lines().get(i).group());
            amounts.add(
                    ofRest
                            ? given.amounts().get(i).add(fromRest.amounts().get(i))
                            : fromWhole.amounts().get(i));
            nets.add(
                    ofRest
                            ? given.nets().get(i).add(fromRest.nets().get(i))
                            : fromWhole.nets().get(i));
        }
        Map<String, BigInteger> bases = new TreeMap<>();
        Map<String, BigInteger> taxes = new TreeMap<>();
        for (String group : given.bases().keySet()) {
            boolean ofRest = byAmount.contains(group);
            bases.put(
                    group,
                    ofRest ? at(given.bases(), group).add(at(fromRest.bases(), group)) : at(fromWhole.bases(), group));
            taxes.put(
                    group,
                    ofRest ? at(given.taxes(), group).add(at(fromRest.taxes(), group)) : at(fromWhole.taxes(), group));
        }
        return new Sums(amounts, nets, bases, taxes);
    }

    /**
     * What is given back in all once amounts of some groups are.
     *
     * @param stated of each group
     * @param withTax whether they hold the tax
     */
    Sums byAmount(Map<String, BigInteger> stated, boolean withTax) {
        List<BigInteger> amounts = new ArrayList<>(given.amounts());
        List<BigInteger> nets = new ArrayList<>(given.nets());
        Map<String, BigInteger> bases = new TreeMap<>(given.bases());
        Map<String, BigInteger> taxes = new TreeMap<>(given.taxes());
        stated.forEach((group, amount) -> {
            BigInteger allNet = base(group);
            BigInteger allTax = tax(group);
            BigInteger base = amount;
            BigInteger tax = Whole.share(allTax, base, allNet);
            if (withTax) {
                base = Whole.shares(amount, List.of(allNet, allTax)).get(0);
                tax = amount.subtract(base);
                if (!definition.gross() && base.signum() > 0 && base.equals(allNet) && tax.compareTo(allTax) < 0) {
                    base = base.subtract(BigInteger.ONE); // the last of the tax does not stay alone
                    tax = tax.add(BigInteger.ONE);
                }
            }
            bases.merge(group, base, BigInteger::add);
            taxes.merge(group, tax, BigInteger::add);
            List<Integer> members = definition.members(group);
            List<BigInteger> held =
                    members.stream().map(i -> amount(i).subtract(net(i))).toList();
            BigInteger allHeld = Whole.sum(held);
            boolean charged = definition.lines().get(members.get(0)).rate().signum() > 0;
            BigInteger heldBack = allHeld.signum() == 0 || charged ? tax : Whole.share(allHeld, base, allNet);
            List<BigInteger> netShares =
                    Whole.shares(base, members.stream().map(this::net).toList());
            List<BigInteger> heldShares = Whole.shares(heldBack, held);
            for (int i = 0; i < members.size(); i++) {
                int line = members.get(i);
                nets.set(line, nets.get(line).add(netShares.get(i)));
                amounts.set(line, amounts.get(line).add(netShares.get(i)).add(heldShares.get(i)));
            }
        });
        return new Sums(amounts, nets, bases, taxes);
    }

    /** Shares of an amount that is stated for several groups, by what is left of each. */
    Map<String, BigInteger> split(BigInteger stated, List<String> groups, boolean withTax) {
        List<BigInteger> shares = Whole.shares(
                stated, groups.stream().map(group -> left(group, withTax)).toList());
        Map<String, BigInteger> split = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (shares.get(i).signum() > 0) {
                split.put(groups.get(i), shares.get(i));
            }
        }
        return split;
    }

    BigInteger left(String group, boolean withTax) {
        return withTax ? base(group).add(tax(group)) : base(group);
    }

    /** Notes that these units were given back. */
    void gave(Map<Integer, BigInteger> parts, Sums sums) {
        done = plus(done, parts);
        given = sums;
    }

    /** Notes that amounts of these groups were given back. */
    void gave(Set<String> groups, Sums sums) {
        byAmount.addAll(groups);
        given = sums;
    }

    /** What one credit gives back in all, tax included. */
    BigInteger due(Sums after) {
        return total(after).subtract(total(given));
    }

    private static BigInteger total(Sums sums) {
        return Whole.sum(new ArrayList<>(sums.bases().values()))
                .add(Whole.sum(new ArrayList<>(sums.taxes().values())));
    }

    private List<BigInteger> units() {
        List<BigInteger> units = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            units.add(units(i));
        }
        return units;
    }

    private Sums left() {
        List<BigInteger> amounts = new ArrayList<>();
        List<BigInteger> nets = new ArrayList<>();
        for (int i = 0; i < done.size(); i++) {
            amounts.add(amount(i));
            nets.add(net(i));
        }
        Map<String, BigInteger> bases = new TreeMap<>();
        Map<String, BigInteger> taxes = new TreeMap<>();
        for (String group : new TreeSet<>(given.bases().keySet())) {
            bases.put(group, base(group));
            taxes.put(group, tax(group));
        }
        return new Sums(amounts, nets, bases, taxes);
    }

    private static List<BigInteger> plus(List<BigInteger> units, Map<Integer, BigInteger> parts) {
        List<BigInteger> sum = new ArrayList<>(units);
        parts.forEach((line, part) -> sum.set(line, sum.get(line).add(part)));
        return List.copyOf(sum);
    }

    private static BigInteger at(Map<String, BigInteger> sums, String group) {
        return sums.getOrDefault(group, BigInteger.ZERO);
    }
}
