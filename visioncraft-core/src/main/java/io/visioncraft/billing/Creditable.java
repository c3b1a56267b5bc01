package io.visioncraft.billing;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of an invoice that can still be credited (INV-5), group by group. A rest that comes to nothing is none: no number is
 * taken for it. Immutable and thread-safe.
 */
final class Creditable {

    private final Invoice invoice;
    private final List<CreditNote> earlier;
    private final Map<TaxDecision, CreditableGroup> groups = new LinkedHashMap<>();
    private final Map<OrderLineId, InvoiceLine> open = new HashMap<>();
    private final Map<OrderLineId, Integer> places = new HashMap<>();

    /**
     * Finds what is left.
     *
     * @param invoice an ISSUED invoice
     * @param earlier all its credit notes
     */
    Creditable(Invoice invoice, List<CreditNote> earlier) {
        this.invoice = invoice;
        this.earlier = List.copyOf(earlier);
        for (TaxGroup group : merged(invoice.totals().groups())) {
            CreditableGroup left = CreditableGroup.of(invoice, group, earlier);
            groups.put(group.decision(), left);
            left.lines().forEach(line -> open.put(line.orderLine(), line));
        }
        for (InvoiceLine line : invoice.lines()) {
            places.put(line.orderLine(), places.size());
        }
    }

    /** The invoice's groups, one for each decision: documents of 0.1 may have two. */
    private static List<TaxGroup> merged(List<TaxGroup> groups) {
        Map<TaxDecision, TaxGroup> merged = new LinkedHashMap<>();
        for (TaxGroup group : groups) {
            merged.merge(
                    group.decision(),
                    group,
                    (one, other) -> new TaxGroup(
                            one.decision(),
                            one.base().plus(other.base()),
                            one.tax().plus(other.tax())));
        }
        return List.copyOf(merged.values());
    }

    /** All that is left. */
    Credit rest() {
        return beyond(Map.of()).orElseThrow(this::nothing);
    }

    /**
     * All that is left beyond what was supplied: of each line its units that were not, with their share of the money that is
     * left. Empty for nothing, also where only lines are left that cost nothing.
     *
     * @param supplied how many units stay billed of each line; none of a line that it leaves out
     */
    Optional<Credit> beyond(Map<OrderLineId, BigDecimal> supplied) {
        Map<OrderLineId, Quantity> rest = new LinkedHashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            BigDecimal beyond =
                    left(line.orderLine()).subtract(supplied.getOrDefault(line.orderLine(), BigDecimal.ZERO));
            if (beyond.signum() > 0) {
                rest.put(line.orderLine(), Quantity.of(beyond));
            }
        }
        return Optional.of(credit(rest)).filter(credit -> credit.totals().due().positive());
    }

    /** What is left of each line, of which something is, in the order of the invoice. */
    List<InvoiceLine> linesLeft() {
        return groups.values().stream()
                .flatMap(group -> group.rest().lines().stream())
                .sorted(Comparator.comparing(line -> places.getOrDefault(line.orderLine(), 0)))
                .toList();
    }

    /** So much of some lines. */
    Credit part(Map<OrderLineId, Quantity> wanted) {
        requireLines(wanted.keySet());
        wanted.forEach(this::requireLeft);
        return credit(wanted);
    }

    /** These amounts, each of the groups that it names. */
    Credit amounts(List<CreditedAmount> wanted) {
        Set<TaxDecision> named = new HashSet<>();
        List<CreditableGroup.Part> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            parts.addAll(parts(wanted.get(i), "amounts[" + i + "]", named));
        }
        return of(parts);
    }

    private List<CreditableGroup.Part> parts(CreditedAmount wanted, String path, Set<TaxDecision> named) {
        Money amount = wanted.amount();
        requireCurrency(amount, path);
        List<CreditableGroup> of = groups.values().stream()
                .filter(group -> wanted.names(group.decision()))
                .toList();
        requireGroups(wanted, of, path, named);
        PriceBasis basis = wanted.basis() == null ? invoice.totals().method().basis() : wanted.basis();
        List<Money> left = of.stream()
                .map(CreditableGroup::left)
                .map(group ->
                        basis == PriceBasis.NET ? group.base() : group.base().plus(group.tax()))
                .toList();
        Money all = Money.total(amount.currency(), left);
        if (amount.exceeds(all)) {
            throw BillingCodes.CREDIT_EXCEEDS_INVOICE.rejection(
                    "Of the tax groups " + all + (basis == PriceBasis.NET ? " without tax" : " with tax")
                            + " can still be credited, not " + amount,
                    "left",
                    all,
                    "amount",
                    amount,
                    "basis",
                    basis);
        }
        List<Money> shares =
                Rounding.split(amount, left.stream().map(Money::amount).toList());
        List<CreditableGroup.Part> parts = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (shares.get(i).positive()) {
                parts.add(of.get(i).amount(shares.get(i), basis));
            }
        }
        return parts;
    }

    private void requireCurrency(Money amount, String path) {
        String expected = invoice.totals().net().currency().getCurrencyCode();
        String actual = amount.currency().getCurrencyCode();
        if (!actual.equals(expected)) {
            throw InvalidInputException.of(KernelCodes.CURRENCY_MISMATCH.at(
                    path + ".currency",
                    "The invoice is in " + expected + ", not in " + actual,
                    "expected",
                    expected,
                    "actual",
                    actual));
        }
    }

    private void requireGroups(CreditedAmount wanted, List<CreditableGroup> of, String path, Set<TaxDecision> named) {
        if (of.isEmpty()) {
            throw BillingCodes.INVOICE_GROUP_NOT_FOUND.rejection(
                    "The invoice " + invoice.number() + " has no tax group of " + wanted.group(),
                    "group",
                    wanted.group(),
                    "groups",
                    groups.keySet().stream().map(CreditedAmount::group).toList());
        }
        for (CreditableGroup group : of) {
            if (!named.add(group.decision())) {
                throw InvalidInputException.of(KernelCodes.DUPLICATE.at(
                        path, "The tax group " + CreditedAmount.group(group.decision()) + " is named twice"));
            }
        }
    }

    /** What is left, to be shown. */
    CreditableInvoice left(long receivableVersion) {
        Map<OrderLineId, InvoiceLine> rest = new HashMap<>();
        groups.values().forEach(group -> group.rest().lines().forEach(line -> rest.put(line.orderLine(), line)));
        List<CreditableInvoice.Line> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            InvoiceLine money = rest.get(line.orderLine());
            Money nothing = Money.zero(line.net().currency());
            lines.add(new CreditableInvoice.Line(
                    line.orderLine(),
                    left(line.orderLine()),
                    money == null ? nothing : money.amount(),
                    money == null ? nothing : money.net()));
        }
        List<TaxGroup> left =
                groups.values().stream().map(CreditableGroup::left).toList();
        DocumentTotals totals = totals(left);
        return new CreditableInvoice(
                invoice.id(), lines, left, totals.net(), totals.tax(), totals.gross(), receivableVersion);
    }

    private void requireLines(Set<OrderLineId> wanted) {
        Set<OrderLineId> unknown = new LinkedHashSet<>(wanted);
        unknown.removeAll(places.keySet());
        for (OrderLineId line : unknown) {
            throw BillingCodes.INVOICE_LINE_NOT_FOUND.rejection(
                    "The invoice " + invoice.number() + " has no line " + line, "line", line);
        }
    }

    private void requireLeft(OrderLineId line, Quantity quantity) {
        BigDecimal left = left(line);
        if (quantity.value().compareTo(left) > 0) {
            throw BillingCodes.CREDIT_EXCEEDS_INVOICE.rejection(
                    "Of the line " + line + " " + left.toPlainString() + " can still be credited, not " + quantity,
                    "line",
                    line,
                    "left",
                    left.toPlainString(),
                    "quantity",
                    quantity);
        }
    }

    private BigDecimal left(OrderLineId line) {
        InvoiceLine rest = open.get(line);
        return rest == null ? BigDecimal.ZERO : groupOf(rest).left(rest);
    }

    private CreditableGroup groupOf(InvoiceLine line) {
        CreditableGroup group = groups.get(line.tax().decision());
        if (group == null) {
            throw new IllegalStateException("The invoice " + invoice.id() + " has no tax group for the line " + line);
        }
        return group;
    }

    /** So many units of lines that have them. */
    private Credit credit(Map<OrderLineId, Quantity> units) {
        List<CreditableGroup.Part> parts = new ArrayList<>();
        for (CreditableGroup group : groups.values()) {
            List<CreditedLine> credited = new ArrayList<>();
            for (InvoiceLine line : group.lines()) {
                Quantity quantity = units.get(line.orderLine());
                if (quantity != null) {
                    credited.add(group.part(line, quantity));
                }
            }
            if (!credited.isEmpty()) {
                parts.add(group.of(credited));
            }
        }
        return of(parts);
    }

    private Credit of(List<CreditableGroup.Part> parts) {
        List<CreditedLine> lines = new ArrayList<>();
        List<TaxGroup> credited = new ArrayList<>();
        for (CreditableGroup.Part part : parts) {
            lines.addAll(part.lines());
            credited.add(part.group());
        }
        lines.sort(Comparator.comparing(line -> places.getOrDefault(line.orderLine(), 0)));
        DocumentTotals totals = totals(credited);
        return new Credit(lines, totals, ForeignTaxes.credited(invoice, earlier, totals.tax()));
    }

    private DocumentTotals totals(List<TaxGroup> credited) {
        return DocumentTotals.of(
                invoice.totals().net().currency(), credited, invoice.totals().method());
    }

    private VisionCraftException nothing() {
        return BillingCodes.NOTHING_TO_CREDIT.rejection(
                "All of the invoice " + invoice.number() + " is credited already", "invoice", invoice.id());
    }
}
