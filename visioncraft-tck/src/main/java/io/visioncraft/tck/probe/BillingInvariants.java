package io.visioncraft.tck.probe;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.Placement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders, their invoices, and the money. */
final class BillingInvariants {

    private BillingInvariants() {}

    static void check(Contents contents, List<String> violations) {
        contents.orders().forEach(order -> checkOrder(contents, order, violations));
        checkNumbers(
                "invoices",
                contents.invoices().stream().filter(one -> one.issue() != null).map(DocumentNumber::of),
                violations);
        checkNumbers("credit notes", contents.creditNotes().stream().map(DocumentNumber::of), violations);
        Map<InvoiceId, Receivable> receivables =
                contents.receivables().stream().collect(Collectors.toMap(Receivable::id, Function.identity()));
        contents.creditNotes()
                .forEach(note ->
                        checkCounted(note.number(), note.issue(), note.issue().date(), violations));
        for (Invoice invoice : contents.invoices()) {
            Issuance issue = invoice.issue();
            if (issue != null) {
                checkCounted(issue.number(), issue, taxPoint(invoice, issue), violations);
            }
            Receivable receivable = receivables.get(invoice.id());
            if ((invoice.status() == InvoiceStatus.ISSUED) != (receivable != null)) {
                violations.add(
                        "The invoice " + invoice.id() + " is ISSUED without a receivable, or the other way round");
            }
            if (receivable != null) {
                checkMoney(contents, invoice, receivable, violations);
            }
        }
        checkSums(contents, violations);
    }

    /**
     * Of each currency: what is invoiced less what is credited is what is owed and what is settled otherwise; all money that was
     * paid is allocated or in excess (INV-3).
     */
    private static void checkSums(Contents contents, List<String> violations) {
        Map<Currency, Money> billed = new HashMap<>();
        Map<Currency, Money> paid = new HashMap<>();
        for (Invoice invoice : contents.invoices()) {
            if (invoice.issue() != null) {
                add(billed, invoice.totals().gross().plus(invoice.totals().rounding()));
                add(paid, invoice.totals().prepaid());
            }
        }
        contents.creditNotes().forEach(note -> add(billed, note.totals().due().negated()));
        contents.payments().forEach(payment -> add(paid, payment.amount()));
        for (Receivable one : contents.receivables()) {
            Money settled = one.allocated().plus(one.discounted()).plus(one.writtenOff());
            add(billed, one.balance().plus(settled).negated());
            add(paid, one.allocated().plus(one.excess()).negated());
        }
        billed.values().stream()
                .filter(rest -> !rest.zero())
                .forEach(rest -> violations.add(
                        "Of what is invoiced and not credited, " + rest + " is neither owed nor settled"));
        paid.values().stream()
                .filter(rest -> !rest.zero())
                .forEach(rest -> violations.add("Of what was paid, " + rest + " is neither allocated nor in excess"));
    }

    private static void add(Map<Currency, Money> sums, Money amount) {
        sums.merge(amount.currency(), amount, Money::plus);
    }

    private static void checkOrder(Contents contents, Order order, List<String> violations) {
        Currency currency = order.totals().net().currency();
        Money lines =
                Money.total(currency, order.lines().stream().map(OrderLine::net).toList());
        if (!lines.equals(order.totals().net())) {
            violations.add("The lines of the order " + order.id() + " come to " + lines + ", not to its net");
        }
        List<Invoice> invoices = contents.invoices().stream()
                .filter(invoice -> invoice.order().equals(order.id()))
                .toList();
        Invoice inForce = contents.invoiceOf().get(order.id());
        if (!counts(order, inForce == null ? 0 : 1) || (inForce == null) != invoices.isEmpty()) {
            violations.add(
                    "The order " + order.id() + ", " + order.status() + ", has " + invoices.size() + " invoices");
        }
        ReissueInvariants.check(contents, order, invoices, inForce, violations);
        for (Invoice invoice : invoices) {
            if (invoice.references().preceding() == null) {
                FirstInvoiceInvariants.check(order, invoice, violations);
            }
        }
        if (inForce != null) {
            checkBilled(contents, order, inForce, violations);
        }
    }

    /** A placed order has its buyer or one invoice; at its end it has neither where nothing was supplied (ORD-1, INV-1). */
    private static boolean counts(Order order, int invoices) {
        Placement placement = order.placement();
        if (placement == null || placement.buyer() != null) {
            return invoices == 0;
        }
        boolean nothing =
                order.lines().stream().allMatch(line -> order.suppliedOf(line).signum() == 0);
        return invoices == 1 || (invoices == 0 && nothing);
    }

    /**
     * Of each line so much stays billed as was supplied, and less only where staff credited more (ORD-5). More may stay of a line
     * of which no money is left, and where what was not supplied comes to nothing in all: there is no credit note over nothing
     * (INV-5).
     */
    private static void checkBilled(Contents contents, Order order, Invoice invoice, List<String> violations) {
        if (invoice.status() == InvoiceStatus.VOID) {
            return;
        }
        List<CreditNote> notes = notesOf(contents, invoice);
        Map<OrderLineId, BigDecimal> left = left(invoice, notes);
        // where it took the place of another, staff may have credited that one
        boolean byHand = invoice.references().preceding() != null
                || notes.stream().anyMatch(note -> !note.reason().automatic());
        boolean atItsEnd = notes.stream().anyMatch(note -> note.reason().automatic());
        Map<OrderLineId, Money> money = money(invoice, notes);
        Map<OrderLineId, InvoiceLine> billedLines =
                invoice.lines().stream().collect(Collectors.toMap(InvoiceLine::orderLine, Function.identity()));
        for (OrderLine line : order.lines()) {
            BigDecimal billed = left.getOrDefault(line.id(), BigDecimal.ZERO);
            BigDecimal supplied = order.suppliedOf(line);
            Money open = money.get(line.id());
            InvoiceLine on = billedLines.get(line.id());
            if (open != null
                    && on != null
                    && (!open.positive() || (!atItsEnd && comesToNothing(on, supplied, billed, open)))) {
                continue;
            }
            int more = billed.compareTo(supplied);
            if (byHand ? more > 0 : more != 0) {
                violations.add("Of the line " + line.id() + " of the order " + order.id() + ", " + order.status() + ", "
                        + billed + " is billed, not " + order.suppliedOf(line));
            }
        }
    }

    static List<CreditNote> notesOf(Contents contents, Invoice invoice) {
        return contents.creditNotes().stream()
                .filter(note -> note.invoice().equals(invoice.id()))
                .toList();
    }

    /** How many units of each line are billed and not credited. */
    static Map<OrderLineId, BigDecimal> left(Invoice invoice, List<CreditNote> notes) {
        Map<OrderLineId, BigDecimal> left = new HashMap<>();
        invoice.lines()
                .forEach(line -> left.put(line.orderLine(), line.quantity().value()));
        for (CreditedLine line :
                notes.stream().flatMap(note -> note.lines().stream()).toList()) {
            left.merge(line.orderLine(), line.units().negate(), BigDecimal::add);
        }
        return left;
    }

    /** What is billed and not credited of each line. */
    private static Map<OrderLineId, Money> money(Invoice invoice, List<CreditNote> notes) {
        Map<OrderLineId, Money> left = new HashMap<>();
        invoice.lines().forEach(line -> left.put(line.orderLine(), line.amount()));
        notes.stream()
                .flatMap(note -> note.lines().stream())
                .forEach(line -> left.merge(line.orderLine(), line.amount().negated(), Money::plus));
        return left;
    }

    /**
     * Whether no money goes with what is billed of a line and was not supplied: of all that was credited of the line and this,
     * the amount is the one that was credited already.
     */
    private static boolean comesToNothing(InvoiceLine line, BigDecimal supplied, BigDecimal billed, Money open) {
        BigDecimal unsupplied = billed.subtract(supplied);
        if (unsupplied.signum() <= 0) {
            return false;
        }
        BigDecimal quantity = line.quantity().value();
        BigDecimal credited = line.amount().minus(open).amount();
        BigDecimal ofWhole = part(line.amount(), quantity.subtract(supplied), quantity);
        return ofWhole.compareTo(credited) <= 0
                || part(open, unsupplied, billed).signum() == 0;
    }

    private static BigDecimal part(Money amount, BigDecimal part, BigDecimal all) {
        return amount.amount()
                .multiply(part)
                .divide(all, amount.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static void checkNumbers(String what, Stream<DocumentNumber> documents, List<String> violations) {
        Map<String, List<DocumentNumber>> series =
                documents.sorted().collect(Collectors.groupingBy(DocumentNumber::prefix));
        series.forEach((prefix, numbers) -> {
            DocumentNumber last = null;
            for (DocumentNumber one : numbers) {
                if (last == null ? one.number() != 1 : !one.follows(last)) {
                    violations.add("In the series " + prefix + " of " + what + ", " + one + " follows " + last);
                }
                last = one;
            }
        });
    }

    /** Figures count a document by its tax point, or later where the books of that day were closed (INV-7). */
    private static void checkCounted(String number, Issuance issue, LocalDate taxPoint, List<String> violations) {
        if (issue.accountingDate().isBefore(taxPoint)) {
            violations.add("The document " + number + " counts on " + issue.accountingDate() + ", before " + taxPoint);
        }
        if (!issue.dueDate().equals(issue.terms().dueDate(issue.date()))) {
            violations.add("The document " + number + " of " + issue.date() + " is due on " + issue.dueDate() + ", by "
                    + issue.terms());
        }
    }

    private static LocalDate taxPoint(Invoice invoice, Issuance issue) {
        LocalDate until = invoice.references().supplyUntil();
        LocalDate from = invoice.references().supplyFrom();
        return until != null ? until : from != null ? from : issue.taxPoint();
    }

    private static void checkMoney(Contents contents, Invoice invoice, Receivable receivable, List<String> violations) {
        Currency currency = receivable.total().currency();
        Money paid = Money.total(
                currency,
                contents.payments().stream()
                        .filter(payment -> payment.invoice().equals(invoice.id()))
                        .map(Payment::amount)
                        .toList());
        List<CreditNote> notes = notesOf(contents, invoice);
        Money credited = Money.total(
                currency, notes.stream().map(note -> note.totals().due()).toList());
        Money prepaid = invoice.totals().prepaid();
        Money kept = receivable.allocated().minus(prepaid).plus(receivable.excess());
        Issuance issue = Objects.requireNonNull(invoice.issue());
        if (!receivable.total().equals(invoice.totals().due().plus(prepaid))
                || !receivable.customer().equals(invoice.customer())
                || !receivable.date().equals(issue.date())
                || !receivable.dueDate().equals(issue.dueDate())
                || !kept.equals(paid)
                || !receivable.credited().equals(credited)) {
            violations.add("The receivable of the invoice " + invoice.id() + " says " + receivable + ", but " + paid
                    + " was paid and " + credited + " credited");
        }
        if (receivable.balance().negative()
                || (receivable.excess().positive() && receivable.balance().positive())) {
            violations.add("The receivable of the invoice " + invoice.id() + " has a balance of " + receivable.balance()
                    + " and an excess of " + receivable.excess());
        }
        for (CreditNote note : notes) {
            if (note.issue().date().isBefore(issue.date())) {
                violations.add("The credit note " + note.number() + " is dated before the invoice " + invoice.number());
            }
        }
        if (left(invoice, notes).values().stream().anyMatch(quantity -> quantity.signum() < 0)) {
            violations.add("More of a line of the invoice " + invoice.id() + " is credited than there was");
        }
    }
}
