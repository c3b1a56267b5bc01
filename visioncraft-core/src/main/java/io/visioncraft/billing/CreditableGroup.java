package io.visioncraft.billing;

import static java.util.stream.Collectors.groupingBy;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The part of one tax group of an invoice that can still be credited (INV-5). Each amount is the share of all credits including
 * this one, less the amounts of the earlier credit notes. The shares therefore never drift, and the credit that completes a line
 * or the group takes exactly the rest of it. Once an amount was credited of the group, its lines are what is left of them: a
 * later quantity gets its share of that. Immutable and thread-safe.
 *
 * @param method how the invoice was taxed
 * @param whole what the group came to
 * @param lines its lines, those of which nothing is left excepted
 * @param taxes of each of these lines, where tax is rounded on each line and prices do not hold it; else of no line
 * @param before what earlier credits took of the lines
 * @param given what earlier credits took of the group
 */
record CreditableGroup(
        TaxMethod method,
        TaxGroup whole,
        List<InvoiceLine> lines,
        List<Money> taxes,
        Map<OrderLineId, List<CreditedLine>> before,
        TaxGroup given) {

    /** A credit of some lines of a group. */
    record Part(List<CreditedLine> lines, TaxGroup group) {}

    /** What earlier credit notes left of a group of an invoice. */
    static CreditableGroup of(Invoice invoice, TaxGroup group, List<CreditNote> earlier) {
        TaxDecision decision = group.decision();
        TaxMethod method = invoice.totals().method();
        List<InvoiceLine> lines = invoice.lines().stream()
                .filter(line -> line.tax().decision().equals(decision))
                .toList();
        List<CreditedLine> parts = earlier.stream()
                .flatMap(note -> note.lines().stream())
                .filter(part -> part.tax().decision().equals(decision))
                .toList();
        List<TaxGroup> given = earlier.stream()
                .flatMap(note -> note.totals().groups().stream())
                .filter(one -> one.decision().equals(decision))
                .toList();
        CreditableGroup all = new CreditableGroup(
                method,
                group,
                lines,
                onEachLine(method)
                        ? lines.stream()
                                .map(line -> Rounding.percentage(
                                        line.net(), decision.rate().percent()))
                                .toList()
                        : List.of(),
                parts.stream().collect(groupingBy(CreditedLine::orderLine)),
                new TaxGroup(
                        decision, sum(group.base(), given, TaxGroup::base), sum(group.base(), given, TaxGroup::tax)));
        return parts.stream().anyMatch(CreditedLine::byAmount) ? all.rest() : all;
    }

    TaxDecision decision() {
        return whole.decision();
    }

    /** Net and tax that are left. */
    TaxGroup left() {
        return new TaxGroup(decision(), beyond(given.base(), whole.base()), beyond(given.tax(), whole.tax()));
    }

    /** How many units of a line are left. */
    BigDecimal left(InvoiceLine line) {
        return line.quantity().value().subtract(credited(line));
    }

    /** What is left of a line's amount or net. */
    Money leftOf(InvoiceLine line, Function<InvoiceLine, Money> all, Function<CreditedLine, Money> part) {
        return beyond(sum(all.apply(line), earlierOf(line), part), all.apply(line));
    }

    /** The same group, of which only that exists which is left: no line that was worth something and has no money left. */
    CreditableGroup rest() {
        List<InvoiceLine> rest = new ArrayList<>();
        for (InvoiceLine line : lines) {
            BigDecimal units = left(line);
            Money amount = leftOf(line, InvoiceLine::amount, CreditedLine::amount);
            Money net = together() ? amount : leftOf(line, InvoiceLine::net, CreditedLine::net);
            boolean exhausted = line.amount().positive() && amount.zero() && net.zero();
            if (units.signum() > 0 && !exhausted) {
                rest.add(line.part(Quantity.of(units), allowancesLeft(line), amount, net));
            }
        }
        if (together()) {
            rest = withNets(rest);
        }
        TaxGroup left = left();
        Money nothing = Money.zero(left.base().currency());
        List<BigDecimal> nets = rest.stream().map(line -> line.net().amount()).toList();
        boolean taxable = nets.stream().anyMatch(net -> net.signum() > 0);
        return new CreditableGroup(
                method,
                left,
                rest,
                onEachLine(method) ? Rounding.split(taxable ? left.tax() : nothing, nets) : List.of(),
                Map.of(),
                new TaxGroup(decision(), nothing, nothing));
    }

    /** Whether the nets of the lines are parts of the group's net, which is rounded once (MON-2). */
    private boolean together() {
        return method.basis() == PriceBasis.GROSS && method.rounding() == TaxRounding.GROUP;
    }

    /**
     * The lines with their parts of the net that is left. Of lines whose prices hold the same tax, nets and amounts are left in
     * one proportion, whichever lines were credited: what is left of their nets is split by what is left of their amounts (MON-4).
     * It is never more than these ({@link CreditedNets}), so no line has a net above its amount.
     */
    private List<InvoiceLine> withNets(List<InvoiceLine> rest) {
        Map<Object, BigInteger> left = new CreditedNets(lines, before).left();
        Map<OrderLineId, Money> nets = new HashMap<>();
        CreditedNets.alike(rest).forEach((kind, open) -> {
            List<Money> shares = Rounding.split(
                    Money.ofMinor(
                            left.getOrDefault(kind, BigInteger.ZERO).longValueExact(),
                            whole.base().currency()),
                    open.stream().map(line -> line.amount().amount()).toList());
            for (int i = 0; i < shares.size(); i++) {
                nets.put(open.get(i).orderLine(), shares.get(i));
            }
        });
        return rest.stream()
                .map(line -> line.withNet(nets.getOrDefault(line.orderLine(), line.net())))
                .toList();
    }

    private List<Allowance> allowancesLeft(InvoiceLine line) {
        List<Allowance> left = new ArrayList<>();
        for (int i = 0; i < line.allowances().size(); i++) {
            Allowance all = line.allowances().get(i);
            left.add(new Allowance(
                    all.percent(),
                    beyond(sum(line, i, Allowance::base), all.base()),
                    beyond(sum(line, i, Allowance::amount), all.amount()),
                    all.reasonCode(),
                    all.reason()));
        }
        return left;
    }

    /**
     * A part of a line. Its net is a share by amount, not by quantity. Were both shares by quantity, each would be rounded for
     * itself, and the net of a part could be more than its amount.
     */
    CreditedLine part(InvoiceLine line, Quantity quantity) {
        BigDecimal done = credited(line).add(quantity.value());
        BigDecimal open = line.quantity().value().subtract(done);
        Money amount = share(line.amount(), done, open);
        Money net = share(line.net(), amount, line.amount());
        return CreditedLine.of(
                line,
                quantity,
                allowances(line, done, open),
                beyond(sum(amount, earlierOf(line), CreditedLine::amount), amount),
                beyond(sum(net, earlierOf(line), CreditedLine::net), net));
    }

    /** The share of each allowance, in the place that it has on the invoice. */
    private List<Allowance> allowances(InvoiceLine line, BigDecimal done, BigDecimal open) {
        List<Allowance> shares = new ArrayList<>();
        for (int i = 0; i < line.allowances().size(); i++) {
            Allowance all = line.allowances().get(i);
            Money base = share(all.base(), done, open);
            Money amount = share(all.amount(), base, all.base());
            shares.add(new Allowance(
                    all.percent(),
                    beyond(sum(line, i, Allowance::base), base),
                    beyond(sum(line, i, Allowance::amount), amount),
                    all.reasonCode(),
                    all.reason()));
        }
        return shares;
    }

    /** What earlier credits took of the allowance at that place. */
    private Money sum(InvoiceLine line, int place, Function<Allowance, Money> amount) {
        return sum(
                line.net(),
                earlierOf(line).stream().filter(part -> !part.byAmount()).toList(),
                part -> amount.apply(part.allowances().get(place)));
    }

    /** The credit of some parts of its lines, with their nets and their tax. */
    Part of(List<CreditedLine> parts) {
        List<CreditedLine> taxed = together() ? new CreditedNets(lines, before).of(parts) : parts;
        Money base = sum(whole.base(), taxed, CreditedLine::net);
        Money tax = tax(given.base().plus(base), taxed);
        return new Part(taxed, new TaxGroup(decision(), base, beyond(given.tax(), tax)));
    }

    /**
     * The tax of the group that is credited once this credit is, by the way in which the invoice computed it.
     *
     * @param done the net that is credited then
     * @param parts the lines of this credit
     */
    private Money tax(Money done, List<CreditedLine> parts) {
        if (whole.tax().zero()) {
            return whole.tax();
        }
        if (method.basis() == PriceBasis.GROSS) {
            List<CreditedLine> credited = new ArrayList<>(parts);
            before.values().forEach(credited::addAll);
            return sum(done, credited, CreditedLine::amount).minus(done);
        }
        if (!onEachLine(method)) {
            return share(whole.tax(), done, whole.base());
        }
        Map<OrderLineId, List<CreditedLine>> now = parts.stream().collect(groupingBy(CreditedLine::orderLine));
        Money tax = Money.zero(done.currency());
        for (int i = 0; i < lines.size(); i++) {
            InvoiceLine line = lines.get(i);
            Money net = sum(done, earlierOf(line), CreditedLine::net)
                    .plus(sum(done, now.getOrDefault(line.orderLine(), List.of()), CreditedLine::net));
            tax = tax.plus(share(taxes.get(i), net, line.net()));
        }
        return tax;
    }

    /**
     * The credit of an amount, split over the lines by what is left of them (MON-4): its net by their nets; its tax, where prices
     * hold it, by the tax that they hold.
     *
     * @param stated more than 0, at most what is left
     * @param basis whether the amount holds the tax
     */
    Part amount(Money stated, PriceBasis basis) {
        TaxGroup group = basis == PriceBasis.GROSS ? withTax(stated) : withoutTax(stated);
        List<InvoiceLine> open = rest().lines;
        List<BigDecimal> nets = open.stream().map(line -> line.net().amount()).toList();
        List<BigDecimal> inside = open.stream()
                .map(line -> line.amount().minus(line.net()).amount())
                .toList();
        Money held = held(group, inside);
        List<Money> netShares = Rounding.split(group.base(), nets);
        List<Money> heldShares = Rounding.split(held, inside);
        List<CreditedLine> shares = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Money net = netShares.get(i);
            Money amount = net.plus(heldShares.get(i));
            if (amount.positive()) {
                shares.add(CreditedLine.of(open.get(i), null, List.of(), amount, net));
            }
        }
        if (shares.isEmpty()) {
            Money nothing = Money.zero(stated.currency()); // an amount of tax alone
            shares.add(CreditedLine.of(open.get(0), null, List.of(), nothing, nothing));
        }
        return new Part(shares, group);
    }

    private TaxGroup withoutTax(Money net) {
        TaxGroup left = left();
        Money tax = left.tax().zero() ? left.tax() : share(left.tax(), net, left.base());
        return new TaxGroup(decision(), net, tax);
    }

    /** Where prices are without tax no tax is left behind without a net, since no line would have it. */
    private TaxGroup withTax(Money gross) {
        TaxGroup left = left();
        List<Money> shares =
                Rounding.split(gross, List.of(left.base().amount(), left.tax().amount()));
        Money base = shares.get(0);
        Money tax = shares.get(1);
        boolean alone = base.equals(left.base()) && left.tax().exceeds(tax) && base.positive();
        if (alone && method.basis() == PriceBasis.NET) {
            Money unit = Money.ofMinor(1, gross.currency());
            return new TaxGroup(decision(), base.minus(unit), tax.plus(unit));
        }
        return new TaxGroup(decision(), base, tax);
    }

    /** The part of the lines' amounts that is not net: the tax, or what is taken off for a buyer who pays none (MON-2). */
    private Money held(TaxGroup part, List<BigDecimal> inside) {
        BigDecimal all = inside.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0 || !whole.tax().zero()) {
            return all.signum() == 0 ? Money.zero(part.base().currency()) : part.tax();
        }
        return share(Money.of(all, part.base().currency()), part.base(), left().base());
    }

    private BigDecimal credited(InvoiceLine line) {
        return earlierOf(line).stream().map(CreditedLine::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<CreditedLine> earlierOf(InvoiceLine line) {
        return before.getOrDefault(line.orderLine(), List.of());
    }

    private static boolean onEachLine(TaxMethod method) {
        return method.basis() == PriceBasis.NET && method.rounding() == TaxRounding.LINE;
    }

    /** Splits an amount between the credited part and the open part, and returns the credited one (MON-4). */
    private static Money share(Money whole, BigDecimal done, BigDecimal open) {
        return Rounding.split(whole, List.of(done, open)).get(0);
    }

    /** The share of an amount that goes with {@code done} of {@code all}. */
    private static Money share(Money whole, Money done, Money all) {
        return share(whole, done.amount(), all.minus(done).amount());
    }

    /** The part of {@code all} that the earlier credits left: never negative, though credits of 0.1 were rounded otherwise. */
    private static Money beyond(Money earlier, Money all) {
        return earlier.exceeds(all) ? Money.zero(all.currency()) : all.minus(earlier);
    }

    /** In the currency of {@code like}. */
    private static <T> Money sum(Money like, Collection<T> parts, Function<T, Money> amount) {
        return Money.total(like.currency(), parts, amount);
    }
}
