package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The nets of credited lines of one tax group, whose prices hold the tax (MON-2, INV-5). What is credited of the group's net goes
 * with what is credited of its gross, all credits together, so that the rate of what is credited and of what stays billed is the
 * group's. Each line gets its share of its own net, rounded down or up by largest remainder (MON-4); a line of whose amount nothing
 * is left gets the rest of its net. Were each line rounded for itself, the differences would add up with the number of lines.
 *
 * @param lines all lines of the group on the invoice
 * @param earlier their parts on earlier credit notes
 */
record CreditedNets(List<InvoiceLine> lines, List<InvoiceLine> earlier) {

    CreditedNets {
        lines = List.copyOf(lines);
        earlier = List.copyOf(earlier);
    }

    /** The parts with these nets. */
    List<InvoiceLine> of(List<InvoiceLine> parts) {
        Map<OrderLineId, InvoiceLine> byLine = new HashMap<>();
        parts.forEach(part -> byLine.put(part.orderLine(), part));
        List<Share> shares = lines.stream()
                .map(line -> share(line, byLine.get(line.orderLine())))
                .toList();
        Money base = total(lines, InvoiceLine::net);
        Money gross = total(lines, InvoiceLine::amount);
        Money done = total(earlier, InvoiceLine::amount).plus(total(parts, InvoiceLine::amount));
        BigInteger wanted = units(Rounding.split(
                        base, List.of(done.amount(), gross.minus(done).amount()))
                .get(0));
        BigInteger open = wanted.subtract(
                shares.stream().map(Share::least).reduce(BigInteger.ZERO, BigInteger::add));
        Map<OrderLineId, BigInteger> nets = new HashMap<>();
        for (Share share : shares.stream()
                .sorted(Comparator.comparing(Share::remainder).reversed())
                .toList()) {
            BigInteger more = open.min(share.most().subtract(share.least())).max(BigInteger.ZERO);
            open = open.subtract(more);
            nets.put(share.line(), share.least().add(more).subtract(share.before()));
        }
        List<InvoiceLine> taxed = new ArrayList<>();
        for (InvoiceLine part : parts) {
            Money net = Money.ofMinor(
                    nets.getOrDefault(part.orderLine(), BigInteger.ZERO).longValueExact(),
                    part.net().currency());
            taxed.add(part.part(part.quantity(), part.allowances(), part.amount(), net));
        }
        return taxed;
    }

    /**
     * What may be credited of a line's net, all credits together, in minor units.
     *
     * @param line the line
     * @param before what earlier credits took
     * @param least the least that is credited after this one
     * @param most the most
     * @param remainder how near the exact share is to {@code most}, 0 to 1 in millionths
     */
    private record Share(
            OrderLineId line, BigInteger before, BigInteger least, BigInteger most, BigInteger remainder) {}

    private Share share(InvoiceLine line, @Nullable InvoiceLine part) {
        List<InvoiceLine> parts = earlier.stream()
                .filter(one -> one.orderLine().equals(line.orderLine()))
                .toList();
        BigInteger before = units(Money.total(
                line.net().currency(), parts.stream().map(InvoiceLine::net).toList()));
        if (part == null) {
            return new Share(line.orderLine(), before, before, before, BigInteger.ZERO);
        }
        Money done = Money.total(
                        line.net().currency(),
                        parts.stream().map(InvoiceLine::amount).toList())
                .plus(part.amount());
        BigInteger net = units(line.net());
        if (!line.amount().exceeds(done)) {
            BigInteger rest = net.max(before);
            return new Share(line.orderLine(), before, rest, rest, BigInteger.ZERO);
        }
        BigInteger[] exact = net.multiply(units(done)).divideAndRemainder(units(line.amount()));
        BigInteger least = exact[0].max(before);
        BigInteger up = exact[1].signum() == 0 ? exact[0] : exact[0].add(BigInteger.ONE);
        BigInteger most = up.min(before.add(units(part.amount()))).max(least);
        BigInteger millionths = exact[1].multiply(BigInteger.valueOf(1_000_000)).divide(units(line.amount()));
        return new Share(line.orderLine(), before, least, most, millionths);
    }

    private Money total(List<InvoiceLine> of, Function<InvoiceLine, Money> amount) {
        return Money.total(lines.get(0).net().currency(), of.stream().map(amount).toList());
    }

    private static BigInteger units(Money money) {
        return money.amount().unscaledValue();
    }
}
