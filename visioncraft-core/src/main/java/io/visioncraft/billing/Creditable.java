package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
        List<InvoiceLine> rest = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal left = left(line);
            if (left.signum() > 0) {
                rest.add(part(line, Quantity.of(left)));
            }
        }
        if (rest.isEmpty()) {
            throw BillingCodes.NOTHING_TO_CREDIT.rejection(
                    "All of the invoice " + invoice.number() + " is credited already", "invoice", invoice.id());
        }
        return of(rest);
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

    /** Whether nothing is left. */
    boolean exhausted() {
        return invoice.lines().stream().allMatch(line -> left(line).signum() == 0);
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

    private InvoiceLine part(InvoiceLine line, Quantity quantity) {
        BigDecimal done = credited(line).add(quantity.value());
        BigDecimal open = line.quantity().value().subtract(done);
        List<InvoiceLine> before = earlierOf(line);
        Money discount = share(line.discount(), done, open).minus(sum(before, InvoiceLine::discount));
        Money net = share(line.net(), done, open).minus(sum(before, InvoiceLine::net));
        return line.part(quantity, discount, net);
    }

    private Credit of(List<InvoiceLine> parts) {
        List<TaxGroup> groups = new ArrayList<>();
        for (TaxGroup group : invoice.totals().groups()) {
            List<InvoiceLine> taxedAlike = parts.stream()
                    .filter(part -> part.taxCategory() == group.category())
                    .toList();
            if (!taxedAlike.isEmpty()) {
                groups.add(part(group, sum(taxedAlike, InvoiceLine::net)));
            }
        }
        Money net = sum(groups, TaxGroup::base);
        Money tax = sum(groups, TaxGroup::tax);
        return new Credit(
                parts,
                new DocumentTotals(
                        net, tax, net.plus(tax), groups, invoice.totals().rounding()));
    }

    /** A document has one rate, and so one group, for each tax category. */
    private TaxGroup part(TaxGroup group, Money base) {
        List<TaxGroup> before = earlier.stream()
                .flatMap(note -> note.totals().groups().stream())
                .filter(one -> one.category() == group.category())
                .toList();
        Money done = sum(before, TaxGroup::base).plus(base);
        Money open = group.base().minus(done);
        Money tax = share(group.tax(), done.amount(), open.amount()).minus(sum(before, TaxGroup::tax));
        return new TaxGroup(group.category(), group.code(), group.rate(), base, tax);
    }

    private List<InvoiceLine> earlierOf(InvoiceLine line) {
        return earlier.stream()
                .flatMap(note -> note.lines().stream())
                .filter(part -> part.orderLine().equals(line.orderLine()))
                .toList();
    }

    /** Splits an amount between the credited part and the open part, and returns the credited one (MON-4). */
    private static Money share(Money whole, BigDecimal done, BigDecimal open) {
        return Rounding.split(whole, List.of(done, open)).get(0);
    }

    private <T> Money sum(Collection<T> parts, Function<T, Money> amount) {
        return Money.total(
                invoice.totals().net().currency(), parts.stream().map(amount).toList());
    }
}
