package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The part of an invoice that can still be credited (INV-5). Each amount is the share of all credits including this one, less
 * the amounts of the earlier credit notes. The shares therefore never drift, and the credit that completes a line or a tax
 * group takes exactly the rest of it. Immutable and thread-safe.
 *
 * @param invoice an ISSUED invoice
 * @param earlier all its credit notes
 */
record Creditable(Invoice invoice, List<CreditNote> earlier) {

    Creditable {
        earlier = List.copyOf(earlier);
    }

    /** All that is left. */
    Credit rest() {
        return beyond(Map.of())
                .orElseThrow(() -> BillingCodes.NOTHING_TO_CREDIT.rejection(
                        "All of the invoice " + invoice.number() + " is credited already", "invoice", invoice.id()));
    }

    /**
     * All that is left beyond what was supplied; empty for nothing.
     *
     * @param supplied how many units stay billed of each line; none of a line that it leaves out
     */
    Optional<Credit> beyond(Map<OrderLineId, BigDecimal> supplied) {
        List<InvoiceLine> rest = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal beyond = left(line).subtract(supplied.getOrDefault(line.orderLine(), BigDecimal.ZERO));
            if (beyond.signum() > 0) {
                rest.add(part(line, Quantity.of(beyond)));
            }
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(of(rest));
    }

    /** So much of some lines. */
    Credit part(Map<OrderLineId, Quantity> wanted) {
        requireLines(wanted.keySet());
        List<InvoiceLine> parts = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Quantity quantity = wanted.get(line.orderLine());
            if (quantity != null) {
                requireLeft(line, quantity);
                parts.add(part(line, quantity));
            }
        }
        return of(parts);
    }

    private void requireLines(Set<OrderLineId> wanted) {
        Set<OrderLineId> unknown = new LinkedHashSet<>(wanted);
        invoice.lines().forEach(line -> unknown.remove(line.orderLine()));
        for (OrderLineId line : unknown) {
            throw BillingCodes.INVOICE_LINE_NOT_FOUND.rejection(
                    "The invoice " + invoice.number() + " has no line " + line, "line", line);
        }
    }

    private void requireLeft(InvoiceLine line, Quantity quantity) {
        BigDecimal left = left(line);
        if (quantity.value().compareTo(left) > 0) {
            throw BillingCodes.CREDIT_EXCEEDS_INVOICE.rejection(
                    "Of the line " + line.orderLine() + " " + left.toPlainString() + " can still be credited, not "
                            + quantity,
                    "line",
                    line.orderLine(),
                    "left",
                    left.toPlainString(),
                    "quantity",
                    quantity);
        }
    }

    private BigDecimal left(InvoiceLine line) {
        return line.quantity().value().subtract(credited(line));
    }

    private BigDecimal credited(InvoiceLine line) {
        return earlierOf(line).stream().map(part -> part.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A part of a line. Its net is a share by amount, not by quantity. Were both shares by quantity, each would be rounded for
     * itself, and the net of a part could be more than its amount.
     */
    private InvoiceLine part(InvoiceLine line, Quantity quantity) {
        BigDecimal done = credited(line).add(quantity.value());
        BigDecimal open = line.quantity().value().subtract(done);
        List<InvoiceLine> before = earlierOf(line);
        Money amount = share(line.amount(), done, open);
        Money net = share(line.net(), amount, line.amount());
        return line.part(
                quantity,
                allowances(line, before, done, open),
                beyond(sum(before, InvoiceLine::amount), amount),
                beyond(sum(before, InvoiceLine::net), net));
    }

    /** The share of each allowance, in the place that it has on the invoice. */
    private List<Allowance> allowances(InvoiceLine line, List<InvoiceLine> before, BigDecimal done, BigDecimal open) {
        List<Allowance> shares = new ArrayList<>();
        for (int i = 0; i < line.allowances().size(); i++) {
            int place = i;
            Allowance whole = line.allowances().get(i);
            Money base = share(whole.base(), done, open);
            Money amount = share(whole.amount(), base, whole.base());
            shares.add(new Allowance(
                    whole.percent(),
                    beyond(sum(before, part -> part.allowances().get(place).base()), base),
                    beyond(sum(before, part -> part.allowances().get(place).amount()), amount),
                    whole.reasonCode(),
                    whole.reason()));
        }
        return shares;
    }

    private Credit of(List<InvoiceLine> credited) {
        TaxMethod method = invoice.totals().method();
        boolean together = method.basis() == PriceBasis.GROSS && method.rounding() == TaxRounding.GROUP;
        List<TaxGroup> groups = new ArrayList<>();
        List<InvoiceLine> parts = new ArrayList<>();
        for (TaxGroup group : groups()) {
            List<InvoiceLine> taxedAlike = alike(credited, group.decision());
            if (!taxedAlike.isEmpty()) {
                List<InvoiceLine> taxed = together ? withNets(group.decision(), taxedAlike) : taxedAlike;
                groups.add(part(group, taxed));
                parts.addAll(taxed);
            }
        }
        Map<OrderLineId, Integer> places = new HashMap<>();
        invoice.lines().forEach(line -> places.putIfAbsent(line.orderLine(), places.size()));
        parts.sort(Comparator.comparing(part -> places.get(part.orderLine())));
        return new Credit(parts, DocumentTotals.of(invoice.totals().net().currency(), groups, method));
    }

    private List<InvoiceLine> withNets(TaxDecision decision, List<InvoiceLine> parts) {
        List<InvoiceLine> before =
                earlier.stream().flatMap(note -> note.lines().stream()).toList();
        return new CreditedNets(alike(invoice.lines(), decision), alike(before, decision)).of(parts);
    }

    /** The invoice's groups, one for each decision: documents of 0.1 may have two. */
    private List<TaxGroup> groups() {
        Map<TaxDecision, TaxGroup> groups = new LinkedHashMap<>();
        for (TaxGroup group : invoice.totals().groups()) {
            groups.merge(
                    group.decision(),
                    group,
                    (one, other) -> new TaxGroup(
                            one.decision(),
                            one.base().plus(other.base()),
                            one.tax().plus(other.tax())));
        }
        return List.copyOf(groups.values());
    }

    private TaxGroup part(TaxGroup group, List<InvoiceLine> parts) {
        List<TaxGroup> before = earlier.stream()
                .flatMap(note -> note.totals().groups().stream())
                .filter(one -> one.decision().equals(group.decision()))
                .toList();
        Money base = sum(parts, InvoiceLine::net);
        Money tax = tax(group, sum(before, TaxGroup::base).plus(base), parts);
        return new TaxGroup(group.decision(), base, beyond(sum(before, TaxGroup::tax), tax));
    }

    /**
     * The tax of a group that is credited once this credit is, by the way in which the invoice computed it.
     *
     * @param done the net that is credited then
     * @param parts the lines of this credit
     */
    private Money tax(TaxGroup group, Money done, List<InvoiceLine> parts) {
        if (group.tax().zero()) {
            return group.tax();
        }
        TaxMethod method = invoice.totals().method();
        if (method.basis() == PriceBasis.NET && method.rounding() == TaxRounding.GROUP) {
            return share(group.tax(), done, group.base());
        }
        List<InvoiceLine> credited = Stream.concat(
                        earlier.stream().flatMap(note -> note.lines().stream()), parts.stream())
                .filter(line -> line.tax().decision().equals(group.decision()))
                .toList();
        if (method.basis() == PriceBasis.GROSS) {
            return sum(credited, InvoiceLine::amount).minus(done);
        }
        return sum(alike(invoice.lines(), group.decision()), line -> {
            Money tax = Rounding.percentage(line.net(), group.decision().rate().percent());
            Money net = sum(of(line, credited), InvoiceLine::net);
            return share(tax, net, line.net());
        });
    }

    private static List<InvoiceLine> alike(List<InvoiceLine> lines, TaxDecision decision) {
        return lines.stream()
                .filter(line -> line.tax().decision().equals(decision))
                .toList();
    }

    private List<InvoiceLine> earlierOf(InvoiceLine line) {
        return of(line, earlier.stream().flatMap(note -> note.lines().stream()).toList());
    }

    private static List<InvoiceLine> of(InvoiceLine line, List<InvoiceLine> parts) {
        return parts.stream()
                .filter(part -> part.orderLine().equals(line.orderLine()))
                .toList();
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

    private <T> Money sum(Collection<T> parts, Function<T, Money> amount) {
        return Money.total(
                invoice.totals().net().currency(), parts.stream().map(amount).toList());
    }
}
