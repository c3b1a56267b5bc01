package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nets of credited lines of one tax group, whose prices hold the tax (MON-2, INV-5). A line's share of its net goes with its
 * amount, all credits together. The shares of the group are summed up and rounded once, and each line's is rounded down or up by
 * largest remainder (MON-4), so that what is credited and what stays billed have the rate of the group. Were each line rounded
 * for itself, the differences would add up with the number of lines. A line of whose amount nothing is left gets the rest of its
 * net.
 *
 * @param lines all lines of the group on the invoice
 * @param earlier their parts on earlier credit notes, by line
 */
record CreditedNets(List<InvoiceLine> lines, Map<OrderLineId, List<CreditedLine>> earlier) {

    /** Shares are compared to the millionth of a minor unit. */
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    CreditedNets {
        lines = List.copyOf(lines);
    }

    /** The parts with these nets. */
    List<CreditedLine> of(List<CreditedLine> parts) {
        Map<OrderLineId, CreditedLine> byLine = new HashMap<>();
        parts.forEach(part -> byLine.put(part.orderLine(), part));
        BigInteger exact = BigInteger.ZERO;
        BigInteger least = BigInteger.ZERO;
        List<Share> shares = new ArrayList<>();
        for (InvoiceLine line : lines) {
            Share share = share(line, byLine.get(line.orderLine()));
            exact = exact.add(share.millionths());
            least = least.add(share.least());
            shares.add(share);
        }
        BigInteger open = rounded(exact).subtract(least);
        shares.sort(Comparator.comparing(Share::remainder).reversed());
        Map<OrderLineId, BigInteger> nets = new HashMap<>();
        for (Share share : shares) {
            BigInteger more = open.min(share.most().subtract(share.least())).max(BigInteger.ZERO);
            open = open.subtract(more);
            nets.put(share.line(), share.least().add(more).subtract(share.before()));
        }
        return parts.stream()
                .map(part -> withNet(part, nets.getOrDefault(part.orderLine(), BigInteger.ZERO)))
                .toList();
    }

    private static BigInteger rounded(BigInteger millionths) {
        return millionths.add(MILLION.shiftRight(1)).divide(MILLION);
    }

    private static CreditedLine withNet(CreditedLine part, BigInteger net) {
        return part.withNet(Money.ofMinor(net.longValueExact(), part.net().currency()));
    }

    /**
     * What may be credited of a line's net, all credits together, in minor units.
     *
     * @param line the line
     * @param before what earlier credits took
     * @param millionths its exact share, in millionths of a minor unit, cut off
     * @param least the least that is credited after this one
     * @param most the most
     */
    private record Share(
            OrderLineId line, BigInteger before, BigInteger millionths, BigInteger least, BigInteger most) {

        BigInteger remainder() {
            return millionths.mod(MILLION);
        }
    }

    private Share share(InvoiceLine line, @Nullable CreditedLine part) {
        BigInteger before = BigInteger.ZERO;
        BigInteger done = part == null ? BigInteger.ZERO : units(part.amount());
        for (CreditedLine one : earlier.getOrDefault(line.orderLine(), List.of())) {
            before = before.add(units(one.net()));
            done = done.add(units(one.amount()));
        }
        BigInteger net = units(line.net());
        BigInteger amount = units(line.amount());
        if (done.compareTo(amount) >= 0) {
            BigInteger rest = part == null ? before : net.max(before);
            return new Share(line.orderLine(), before, rest.multiply(MILLION), rest, rest);
        }
        BigInteger exact = net.multiply(done).multiply(MILLION).divide(amount);
        if (part == null) {
            return new Share(line.orderLine(), before, exact, before, before);
        }
        BigInteger least = exact.divide(MILLION).max(before);
        BigInteger up = exact.add(MILLION).subtract(BigInteger.ONE).divide(MILLION);
        BigInteger most = up.min(before.add(units(part.amount()))).max(least);
        return new Share(line.orderLine(), before, exact, least, most);
    }

    private static BigInteger units(Money money) {
        return money.amount().unscaledValue();
    }
}
