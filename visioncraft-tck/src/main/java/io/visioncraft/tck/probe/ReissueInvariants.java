package io.visioncraft.tck.probe;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The invoices of one order: one is in force, and each other one was replaced by the next (INV-1). */
final class ReissueInvariants {

    private ReissueInvariants() {}

    static void check(
            Contents contents,
            Order order,
            List<Invoice> invoices,
            @Nullable Invoice inForce,
            List<String> violations) {
        List<InvoiceInForce> rows = contents.inForce().stream()
                .filter(row -> row.id().equals(order.id()))
                .toList();
        if (rows.size() != (invoices.isEmpty() ? 0 : 1)
                || rows.stream()
                        .anyMatch(row -> inForce == null || !row.invoice().equals(inForce.id()))) {
            violations.add("Of the order " + order.id() + " not one invoice is in force, but " + rows);
        }
        Map<Object, Invoice> next = new HashMap<>();
        for (Invoice invoice : invoices) {
            PrecedingInvoice preceding = invoice.references().preceding();
            Object before = preceding == null ? "none" : preceding.invoice();
            if (next.put(before, invoice) != null) {
                violations.add("Two invoices of the order " + order.id() + " are in the place of " + before);
            }
        }
        for (Invoice invoice : invoices) {
            Invoice inPlace = next.get(invoice.id());
            if ((inPlace == null) != invoice.equals(inForce)) {
                violations.add("The invoice " + invoice.id() + " is in force and was replaced, or neither");
            }
            if (inPlace != null) {
                checkReplaced(contents, invoice, inPlace, violations);
            }
        }
    }

    private static void checkReplaced(Contents contents, Invoice before, Invoice next, List<String> violations) {
        Issuance issue = before.issue();
        Issuance given = next.issue();
        PrecedingInvoice named = Objects.requireNonNull(next.references().preceding());
        if (issue == null
                || given == null
                || before.status() != InvoiceStatus.ISSUED
                || given.date().isBefore(issue.date())
                || !named.number().equals(issue.number())
                || !named.date().equals(issue.date())
                || !next.customer().equals(before.customer())) {
            violations.add("The invoice " + next.id() + " does not name the one before it as that is: " + named);
            return;
        }
        List<CreditNote> notes = BillingInvariants.notesOf(contents, before);
        CreditNote last = notes.get(notes.size() - 1);
        if (given.date().isBefore(last.issue().date())
                || given.accountingDate().isBefore(last.issue().date())
                || last.issue().accountingDate().isBefore(issue.accountingDate())) {
            violations.add("The invoice " + next.number() + " counts before the credit note " + last.number());
        }
        checkOver(before, last, next, violations);
        contents.receivables().stream()
                .filter(one -> one.id().equals(before.id()))
                .forEach(receivable -> checkEmpty(receivable, violations));
    }

    /**
     * The next invoice is over what the credit note took back: line by line the same amounts and, where all of them are taxed as
     * they were, the same total, but for tax that was rounded anew for each group.
     */
    private static void checkOver(Invoice before, CreditNote last, Invoice next, List<String> violations) {
        Map<OrderLineId, Money> taken = new HashMap<>();
        last.lines().stream()
                .filter(line -> line.amount().positive())
                .forEach(line -> taken.merge(line.orderLine(), line.amount(), Money::plus));
        Map<OrderLineId, Money> over = new HashMap<>();
        next.lines().stream()
                .filter(line -> line.amount().positive())
                .forEach(line -> over.put(line.orderLine(), line.amount()));
        if (!over.equals(taken)) {
            violations.add("The invoice " + next.number() + " is over " + over + ", and the credit note "
                    + last.number() + " took back " + taken);
        }
        if (!taxedAlike(before, next)) {
            return;
        }
        Money apart = difference(next.totals().gross(), last.totals().gross());
        long most = next.totals().groups().size() + (long) next.lines().size();
        if (apart.amount().unscaledValue().longValueExact() > most) {
            violations.add("The invoice " + next.number() + " comes to "
                    + next.totals().gross() + ", and the credit note " + last.number() + " took back "
                    + last.totals().gross());
        }
        for (TaxGroup group : next.totals().groups()) {
            if (last.totals().groups().stream().noneMatch(one -> one.decision().equals(group.decision()))) {
                violations.add("The invoice " + next.number() + " is taxed otherwise than the one before: " + group);
            }
        }
    }

    private static boolean taxedAlike(Invoice before, Invoice next) {
        Map<OrderLineId, LineTax> taxes =
                before.lines().stream().collect(Collectors.toMap(InvoiceLine::orderLine, InvoiceLine::tax));
        return next.lines().stream().allMatch(line -> line.tax().equals(taxes.get(line.orderLine())));
    }

    private static Money difference(Money one, Money other) {
        return one.exceeds(other) ? one.minus(other) : other.minus(one);
    }

    private static void checkEmpty(Receivable receivable, List<String> violations) {
        if (!receivable.credited().equals(receivable.total())
                || receivable.allocated().positive()
                || receivable.excess().positive()) {
            violations.add("The invoice " + receivable.id() + " was replaced and has money: " + receivable);
        }
    }
}
