package io.visioncraft.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.TaxRate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The nets of credited lines of one tax group, whose prices hold the tax (MON-2, INV-5). The net of all credits together goes
 * with their amount as the net of the group goes with its amount, and is rounded once: so what is credited and what stays billed
 * have the rate of the group, whichever lines they are. Of that net each line gets its part, rounded down or up by largest
 * remainder (MON-4), never below nothing and never above its amount. The net of a line on the invoice is such a part, too: the
 * nets of its credits can differ from it by a minor unit or so, while amounts, quantities and the group add up exactly.
 *
 * <p>Where no tax is charged, the tax of home was taken off lines that held several rates, perhaps: all this is said of the lines
 * of each tax class, whose net has a proportion for itself.
 *
 * <p>After every credit the net that is left of such lines is 0 or more, and at most the amount that is left of them. An invoice
 * begins so, net n ≤ amount a. Of the amount d is credited, and n × d ÷ a of the net, rounded: that leaves at least 0. What is
 * not net, a − n, leaves (a − n) × d ÷ a in the same way, rounded to the other side: at least 0, too. From one credit to the next
 * neither falls, so the net of a credit fits into its amounts.
 *
 * <p>Credits that the library stored before it rounded each tax class for itself can have taken a minor unit or so of one class
 * in place of another. What such a class cannot give, the other classes of the group give ({@link #within}): the group stays
 * exact.
 *
 * @param lines all lines of the group on the invoice
 * @param earlier their parts on earlier credit notes, by line
 */
record CreditedNets(List<InvoiceLine> lines, Map<OrderLineId, List<CreditedLine>> earlier) {

    /** Remainders are compared to the millionth of a minor unit. */
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    CreditedNets {
        lines = List.copyOf(lines);
    }

    /** The parts with these nets. */
    List<CreditedLine> of(List<CreditedLine> parts) {
        Map<OrderLineId, CreditedLine> now = new HashMap<>();
        parts.forEach(part -> now.put(part.orderLine(), part));
        Map<Object, BigInteger> left = left();
        Map<Object, Claim> claims = new LinkedHashMap<>();
        Map<Object, List<Share>> shares = new HashMap<>();
        alike(lines).forEach((kind, alike) -> {
            Proportion proportion = proportion(alike, now);
            List<Share> taken = new ArrayList<>();
            for (InvoiceLine line : alike) {
                CreditedLine part = now.get(line.orderLine());
                if (part != null) {
                    taken.add(share(line, part, proportion));
                }
            }
            shares.put(kind, taken);
            claims.put(
                    kind, claim(alike, proportion, sum(taken, Share::most), left.getOrDefault(kind, BigInteger.ZERO)));
        });
        Map<OrderLineId, BigInteger> nets = new HashMap<>();
        within(claims)
                .forEach((kind, net) -> nets.putAll(distribute(net, shares.getOrDefault(kind, new ArrayList<>()))));
        return parts.stream()
                .map(part -> withNet(part, nets.getOrDefault(part.orderLine(), BigInteger.ZERO)))
                .toList();
    }

    /** What this credit takes of the net of some lines: so much that what it leaves of it fits what it leaves of the amount. */
    private Claim claim(List<InvoiceLine> alike, Proportion proportion, BigInteger taken, BigInteger left) {
        BigInteger stays = amountLeft(alike).subtract(taken).max(BigInteger.ZERO);
        return new Claim(
                proportion.credited().subtract(sum(alike, line -> before(line, CreditedLine::net))),
                left.subtract(stays).max(BigInteger.ZERO),
                taken.min(left));
    }

    /** What earlier credits left of the net of the lines of each kind ({@link #alike}), in minor units. */
    Map<Object, BigInteger> left() {
        Map<Object, Claim> claims = new LinkedHashMap<>();
        alike(lines)
                .forEach((kind, alike) -> claims.put(
                        kind,
                        new Claim(
                                sum(alike, line -> units(line.net()).subtract(before(line, CreditedLine::net))),
                                BigInteger.ZERO,
                                amountLeft(alike))));
        return within(claims);
    }

    private BigInteger amountLeft(List<InvoiceLine> alike) {
        return sum(
                alike,
                line -> units(line.amount())
                        .subtract(before(line, CreditedLine::amount))
                        .max(BigInteger.ZERO));
    }

    /** A net of the lines of one kind, in minor units: what it would be, and its bounds. */
    private record Claim(BigInteger exact, BigInteger least, BigInteger most) {

        BigInteger nearest(BigInteger net) {
            return net.max(least).min(most);
        }
    }

    /** The nets within their bounds. What one of them cannot take or give, the others do: the sum stays, as far as it fits. */
    private static Map<Object, BigInteger> within(Map<Object, Claim> claims) {
        Map<Object, BigInteger> nets = new LinkedHashMap<>();
        claims.forEach((kind, claim) -> nets.put(kind, claim.nearest(claim.exact())));
        BigInteger open = sum(claims.values(), Claim::exact).subtract(sum(nets.values(), Function.identity()));
        for (Map.Entry<Object, Claim> one : claims.entrySet()) {
            BigInteger net = nets.getOrDefault(one.getKey(), BigInteger.ZERO);
            BigInteger moved = one.getValue().nearest(net.add(open));
            open = open.subtract(moved.subtract(net));
            nets.put(one.getKey(), moved);
        }
        return nets;
    }

    /** The lines of a group by the tax that their prices hold: all of a group that is taxed, else those of each class. */
    static Map<Object, List<InvoiceLine>> alike(List<InvoiceLine> lines) {
        return lines.stream()
                .collect(groupingBy(
                        line -> line.tax().decision().rate().equals(TaxRate.ZERO)
                                ? line.tax().taxClass()
                                : line.tax().decision(),
                        LinkedHashMap::new,
                        toList()));
    }

    /**
     * How net and amount of some lines go together, in minor units.
     *
     * @param net of these lines on the invoice
     * @param amount of these lines on the invoice
     * @param done what is credited of the amount, this credit included
     */
    private record Proportion(BigInteger net, BigInteger amount, BigInteger done) {

        /** What is credited of the net, this credit included: rounded HALF_UP. */
        BigInteger credited() {
            return amount.signum() == 0
                    ? BigInteger.ZERO
                    : net.multiply(done).add(amount.shiftRight(1)).divide(amount);
        }

        /** The net that goes with an amount, in millionths of a minor unit, cut off. */
        BigInteger millionths(BigInteger part) {
            return amount.signum() == 0
                    ? BigInteger.ZERO
                    : net.multiply(part).multiply(MILLION).divide(amount);
        }
    }

    private Proportion proportion(List<InvoiceLine> alike, Map<OrderLineId, CreditedLine> now) {
        BigInteger net = BigInteger.ZERO;
        BigInteger amount = BigInteger.ZERO;
        BigInteger done = BigInteger.ZERO;
        for (InvoiceLine line : alike) {
            net = net.add(units(line.net()));
            amount = amount.add(units(line.amount()));
            done = done.add(done(line, now.get(line.orderLine())));
        }
        return new Proportion(net, amount, done);
    }

    /**
     * What this credit takes of a line's net, in minor units.
     *
     * @param net the least that it takes
     * @param most the most
     * @param remainder what is missing of its exact part, in millionths
     */
    private record Share(OrderLineId line, BigInteger net, BigInteger most, BigInteger remainder) {

        Share more(int units) {
            return new Share(line, net.add(BigInteger.valueOf(units)), most, remainder);
        }

        boolean takes(int units) {
            return units > 0 ? net.compareTo(most) < 0 : net.signum() > 0;
        }
    }

    private Share share(InvoiceLine line, CreditedLine part, Proportion proportion) {
        BigInteger exact = proportion
                .millionths(done(line, part))
                .subtract(before(line, CreditedLine::net).multiply(MILLION));
        BigInteger most = units(part.amount());
        BigInteger net =
                exact.signum() < 0 ? BigInteger.ZERO : exact.divide(MILLION).min(most);
        return new Share(line.orderLine(), net, most, exact.subtract(net.multiply(MILLION)));
    }

    /** Gives what is left of the whole to the lines to which most is missing, or takes it from those to which least is. */
    private static Map<OrderLineId, BigInteger> distribute(BigInteger whole, List<Share> shares) {
        BigInteger given = sum(shares, Share::net);
        int step = whole.compareTo(given);
        shares.sort(Comparator.comparing(Share::remainder).reversed());
        if (step < 0) {
            Collections.reverse(shares);
        }
        BigInteger open = whole.subtract(given).abs();
        for (boolean moved = true; moved && open.signum() > 0; ) {
            moved = false;
            for (int i = 0; i < shares.size() && open.signum() > 0; i++) {
                if (shares.get(i).takes(step)) {
                    shares.set(i, shares.get(i).more(step));
                    open = open.subtract(BigInteger.ONE);
                    moved = true;
                }
            }
        }
        Map<OrderLineId, BigInteger> nets = new HashMap<>();
        shares.forEach(share -> nets.put(share.line(), share.net()));
        return nets;
    }

    private BigInteger done(InvoiceLine line, @Nullable CreditedLine part) {
        BigInteger before = before(line, CreditedLine::amount);
        return part == null ? before : before.add(units(part.amount()));
    }

    private BigInteger before(InvoiceLine line, Function<CreditedLine, Money> amount) {
        return earlier.getOrDefault(line.orderLine(), List.of()).stream()
                .map(part -> units(amount.apply(part)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static <T> BigInteger sum(Collection<T> parts, Function<T, BigInteger> amount) {
        return parts.stream().map(amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static CreditedLine withNet(CreditedLine part, BigInteger net) {
        return part.withNet(Money.ofMinor(net.longValueExact(), part.net().currency()));
    }

    private static BigInteger units(Money money) {
        return money.amount().unscaledValue();
    }
}
