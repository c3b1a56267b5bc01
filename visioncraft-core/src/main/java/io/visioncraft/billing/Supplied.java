package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxedDocument;
import io.visioncraft.tax.TaxedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of an invoice over what was supplied of an order, and their totals (ORD-5). Where all was supplied they are the
 * order's. Else the amount of a line is unit price × supplied quantity, rounded, less the discounts in proportion (MON-4), and
 * the groups are taxed anew as they were decided when the order was placed. Immutable and thread-safe.
 *
 * @param lines the lines of which something was supplied, at least one
 * @param totals the totals of these lines
 */
record Supplied(List<InvoiceLine> lines, DocumentTotals totals) {

    Supplied {
        lines = List.copyOf(lines);
    }

    /** What was supplied of an order, or is going to be; empty for nothing. */
    static Optional<Supplied> of(Order order) {
        if (order.suppliedWholly()) {
            return Optional.of(
                    new Supplied(order.lines().stream().map(InvoiceLine::of).toList(), order.totals()));
        }
        List<InvoiceLine> parts = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            BigDecimal quantity = order.suppliedOf(line);
            if (quantity.signum() > 0) {
                parts.add(part(line, Quantity.of(quantity)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(taxed(order, parts));
    }

    /** How many units of each line. */
    static Map<OrderLineId, BigDecimal> quantities(Order order) {
        Map<OrderLineId, BigDecimal> quantities = new LinkedHashMap<>();
        order.lines().forEach(line -> quantities.put(line.id(), order.suppliedOf(line)));
        return quantities;
    }

    private static Supplied taxed(Order order, List<InvoiceLine> parts) {
        TaxMethod method = order.totals().method();
        TaxedDocument document = DocumentTotaller.part(
                method,
                withNets(order, parts),
                parts.stream().map(InvoiceLine::amount).toList());
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            InvoiceLine part = parts.get(i);
            lines.add(part.part(
                    part.quantity(),
                    part.allowances(),
                    part.amount(),
                    document.lines().get(i).net()));
        }
        return new Supplied(lines, document.totals());
    }

    /**
     * The parts with their nets: of lines that are taxed alike the net goes with the amount, rounded once for all of them, unless
     * each line is rounded for itself. Taxing replaces it where the buyer pays tax on a price that holds it.
     */
    private static List<TaxedLine> withNets(Order order, List<InvoiceLine> parts) {
        Map<Object, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            alike.computeIfAbsent(
                            key(order, parts.get(i).orderLine(), parts.get(i).tax()), key -> new ArrayList<>())
                    .add(i);
        }
        TaxedLine[] taxed = new TaxedLine[parts.size()];
        alike.forEach((key, places) -> {
            List<OrderLine> whole = order.lines().stream()
                    .filter(line -> key(order, line.id(), line.tax()).equals(key))
                    .toList();
            List<Money> amounts =
                    places.stream().map(place -> parts.get(place).amount()).toList();
            Money net = share(
                    sum(whole.stream().map(OrderLine::net).toList()),
                    sum(amounts),
                    sum(whole.stream().map(OrderLine::amount).toList()));
            List<Money> nets =
                    Rounding.split(net, amounts.stream().map(Money::amount).toList());
            for (int i = 0; i < nets.size(); i++) {
                taxed[places.get(i)] = new TaxedLine(parts.get(places.get(i)).tax(), nets.get(i));
            }
        });
        return List.of(taxed);
    }

    /** What the lines have in common whose nets are rounded together. */
    private static Object key(Order order, OrderLineId line, LineTax tax) {
        return order.totals().method().rounding() == TaxRounding.LINE ? line : tax;
    }

    private static Money sum(List<Money> amounts) {
        return Money.total(amounts.get(0).currency(), amounts);
    }

    /** A part of a line, its net to be found. */
    private static InvoiceLine part(OrderLine line, Quantity quantity) {
        InvoiceLine whole = InvoiceLine.of(line);
        if (quantity.equals(line.quantity())) {
            return whole;
        }
        Money none = Money.zero(line.amount().currency());
        Money before = DocumentTotaller.amount(line.price().unitPrice(), quantity, none);
        Money beforeOfAll = DocumentTotaller.amount(line.price().unitPrice(), line.quantity(), none);
        List<Allowance> allowances = shares(line, before, beforeOfAll);
        Money amount = before.minus(Money.total(none.currency(), allowances, Allowance::amount));
        return whole.part(quantity, allowances, amount, amount);
    }

    /**
     * The shares of the line's discounts, which never exceed {@code part}: first of their sum, then of each in it, so that
     * rounding each for itself adds nothing.
     */
    private static List<Allowance> shares(OrderLine line, Money part, Money whole) {
        List<Allowance> all = line.discounts().stream().map(Discount::allowance).toList();
        List<Money> amounts = Rounding.split(
                share(line.discount(), part, whole),
                all.stream().map(one -> one.amount().amount()).toList());
        List<Allowance> shares = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Allowance one = all.get(i);
            shares.add(new Allowance(
                    one.percent(), share(one.base(), part, whole), amounts.get(i), one.reasonCode(), one.reason()));
        }
        return shares;
    }

    /** The share of {@code all} that goes with {@code part} of {@code whole} (MON-4). */
    private static Money share(Money all, Money part, Money whole) {
        return Rounding.split(all, List.of(part.amount(), whole.minus(part).amount()))
                .get(0);
    }
}
