package io.visioncraft.tck.probe;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.PrintedCredit;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of documents, and the groups in which they are taxed. */
final class TaxInvariants {

    private static final Set<String> LEFT_TO_OTHERS =
            Set.of(TaxDecision.REVERSE_CHARGE, TaxDecision.INTRA_COMMUNITY, TaxDecision.EXPORT);

    private TaxInvariants() {}

    static void check(Contents contents, List<String> violations) {
        for (Order order : contents.orders()) {
            List<Part> lines = order.lines().stream().map(Part::of).toList();
            checkGroups("order " + order.id(), order.totals(), lines, violations);
            checkAmounts("order " + order.id(), order.totals(), lines, violations);
        }
        for (Invoice invoice : contents.invoices()) {
            List<Part> lines = invoice.lines().stream().map(Part::of).toList();
            checkGroups("invoice " + invoice.id(), invoice.totals(), lines, violations);
            checkAmounts("invoice " + invoice.id(), invoice.totals(), lines, violations);
            List<CreditNote> notes = contents.creditNotes().stream()
                    .filter(note -> note.invoice().equals(invoice.id()))
                    .toList();
            checkCredits(invoice, notes, violations);
            checkForeignTax(invoice, notes, violations);
        }
        for (CreditNote note : contents.creditNotes()) {
            List<Part> lines = note.lines().stream().map(Part::of).toList();
            checkGroups("credit note " + note.id(), note.totals(), lines, violations);
            List<Part> printed = note.printed("Credited").stream().map(Part::of).toList();
            checkGroups("credit note " + note.id() + " as it is printed", note.totals(), printed, violations);
        }
    }

    /** The lines of a group come to its base (MON-3), and no line is without a group. */
    private static void checkGroups(String document, DocumentTotals totals, List<Part> lines, List<String> violations) {
        Map<TaxDecision, Money> bases =
                totals.groups().stream().collect(Collectors.toMap(TaxGroup::decision, TaxGroup::base, Money::plus));
        Map<TaxDecision, Money> nets = lines.stream().collect(Collectors.toMap(Part::decision, Part::net, Money::plus));
        if (!nets.equals(bases)) {
            violations.add("The lines of the " + document + " are taxed as " + nets + ", and its groups are " + bases);
        }
    }

    /** The buyer pays the amounts where prices hold the tax; else the amounts are the nets (MON-2). */
    private static void checkAmounts(
            String document, DocumentTotals totals, List<Part> lines, List<String> violations) {
        Map<TaxDecision, Money> amounts =
                lines.stream().collect(Collectors.toMap(Part::decision, Part::amount, Money::plus));
        Map<TaxDecision, Money> payable = totals.groups().stream()
                .collect(Collectors.toMap(
                        TaxGroup::decision,
                        group -> totals.method().basis() == PriceBasis.NET
                                ? group.base()
                                : group.base().plus(group.tax()),
                        Money::plus));
        amounts.forEach((decision, amount) -> {
            boolean stripped = totals.method().basis() == PriceBasis.GROSS
                    && totals.method().untaxedGross() == UntaxedGross.STRIP_HOME_TAX
                    && LEFT_TO_OTHERS.contains(decision.code());
            Money paid = payable.getOrDefault(decision, Money.zero(amount.currency()));
            if (stripped ? paid.compareTo(amount) > 0 : !paid.equals(amount)) {
                violations.add("The lines of the " + document + " amount to " + amount + ", and its group to " + paid);
            }
        });
    }

    /**
     * No line and no group is credited beyond what it came to, and each is where nothing is left of it (INV-5). Where prices hold
     * the tax, the net of a line is a part of that of its group, and no amount of its own.
     */
    private static void checkCredits(Invoice invoice, List<CreditNote> notes, List<String> violations) {
        TaxMethod method = invoice.totals().method();
        boolean together = method.basis() == PriceBasis.GROSS && method.rounding() == TaxRounding.GROUP;
        List<CreditedLine> credited =
                notes.stream().flatMap(note -> note.lines().stream()).toList();
        boolean exhausted = true;
        for (InvoiceLine line : invoice.lines()) {
            List<CreditedLine> parts = credited.stream()
                    .filter(part -> part.orderLine().equals(line.orderLine()))
                    .toList();
            boolean all = line.quantity()
                            .value()
                            .compareTo(parts.stream().map(CreditedLine::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                    == 0;
            exhausted &= all;
            if (!together) {
                checkCredited(
                        invoice,
                        line.net(),
                        parts.stream().map(CreditedLine::net).toList(),
                        all,
                        violations);
            }
            checkCredited(
                    invoice,
                    line.amount(),
                    parts.stream().map(CreditedLine::amount).toList(),
                    all,
                    violations);
        }
        for (Function<TaxGroup, Money> amount : List.<Function<TaxGroup, Money>>of(TaxGroup::base, TaxGroup::tax)) {
            Map<TaxDecision, Money> whole = invoice.totals().groups().stream()
                    .collect(Collectors.toMap(TaxGroup::decision, amount, Money::plus));
            for (Map.Entry<TaxDecision, Money> group : whole.entrySet()) {
                List<Money> parts = notes.stream()
                        .flatMap(note -> note.totals().groups().stream())
                        .filter(part -> part.decision().equals(group.getKey()))
                        .map(amount)
                        .toList();
                checkCredited(invoice, group.getValue(), parts, exhausted, violations);
            }
        }
    }

    /**
     * An invoice in another currency than the issuer's states its tax at the rate that it keeps, its credit notes a share of that
     * at the same rate, and all of it where all tax is credited (MON-8).
     */
    private static void checkForeignTax(Invoice invoice, List<CreditNote> notes, List<String> violations) {
        ForeignTax stated = invoice.foreignTax();
        Money tax = invoice.totals().tax();
        if (stated == null) {
            if (notes.stream().anyMatch(note -> note.foreignTax() != null)) {
                violations.add(
                        "A credit note of the invoice " + invoice.id() + " states a tax that the invoice does not");
            }
            return;
        }
        if (invoice.issue() == null || tax.zero() || !stated.tax().equals(exchanged(tax, stated))) {
            violations.add("The invoice " + invoice.id() + ", " + invoice.status() + ", states a tax of " + tax + " as "
                    + stated.tax() + " at " + stated.rate());
        }
        List<Money> parts = new ArrayList<>();
        for (CreditNote note : notes) {
            ForeignTax part = note.foreignTax();
            if ((part == null) != note.totals().tax().zero()
                    || (part != null
                            && (!part.rate().equals(stated.rate()) || part.tax().negative()))) {
                violations.add("The credit note " + note.id() + " with a tax of "
                        + note.totals().tax() + " states " + part);
            }
            if (part != null) {
                parts.add(part.tax());
            }
        }
        Money credited = Money.total(
                tax.currency(), notes.stream().map(note -> note.totals().tax()).toList());
        checkCredited(invoice, stated.tax(), parts, credited.equals(tax), violations);
    }

    /** Once, by the rate as it was published, half up. */
    private static Money exchanged(Money tax, ForeignTax stated) {
        ExchangeRate rate = stated.rate();
        Currency own = stated.tax().currency();
        BigDecimal exact = rate.base().equals(tax.currency())
                ? tax.amount().multiply(rate.rate())
                : tax.amount().divide(rate.rate(), own.getDefaultFractionDigits() + 30, RoundingMode.DOWN);
        return Money.of(exact.setScale(own.getDefaultFractionDigits(), RoundingMode.HALF_UP), own);
    }

    private static void checkCredited(
            Invoice invoice, Money whole, List<Money> parts, boolean all, List<String> violations) {
        Money credited = Money.total(whole.currency(), parts);
        if (all ? !credited.equals(whole) : credited.compareTo(whole) > 0) {
            violations.add("Of the invoice " + invoice.id() + ", " + credited + " of " + whole + " is credited");
        }
    }

    /** What taxing knows of a line. */
    private record Part(TaxDecision decision, Money amount, Money net) {

        static Part of(OrderLine line) {
            return new Part(line.tax().decision(), line.amount(), line.net());
        }

        static Part of(InvoiceLine line) {
            return new Part(line.tax().decision(), line.amount(), line.net());
        }

        static Part of(CreditedLine line) {
            return new Part(line.tax().decision(), line.amount(), line.net());
        }

        static Part of(PrintedCredit line) {
            return new Part(line.tax(), line.amount(), line.net());
        }
    }
}
