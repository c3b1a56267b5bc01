package io.visioncraft.tck.document;

import static io.visioncraft.tck.document.BilledDocuments.minor;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of all documents of a business at any time, whatever the steps were. Remembers which numbers it has seen, and on
 * which day a series began. Used by one thread.
 */
final class HistoryRules {

    private final boolean yearlyRestart;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> first = new HashMap<>();

    HistoryRules(boolean yearlyRestart) {
        this.yearlyRestart = yearlyRestart;
    }

    /** Notes that a series begins at a number in the year of a day. */
    void begins(String prefix, long number, LocalDate day) {
        first.put(yearlyRestart ? prefix + "-" + day.getYear() : prefix, number);
    }

    /** The rules that are broken, a sentence each. */
    List<String> broken(BilledDocuments documents, @Nullable LocalDate closed) {
        List<String> broken = new ArrayList<>();
        sums(documents, broken);
        numbers("INV", documents.issued().stream().map(Invoice::issue), broken);
        numbers("CRN", documents.allNotes().stream().map(CreditNote::issue), broken);
        documents.issued().forEach(invoice -> credits(invoice, documents, broken));
        Stream.concat(
                        documents.issued().stream().map(Invoice::issue),
                        documents.allNotes().stream().map(CreditNote::issue))
                .forEach(issue -> counted(issue, closed, broken));
        if (documents.listedNotes() != documents.allNotes().size()) {
            broken.add(documents.listedNotes() + " credit notes are listed, and the invoices have "
                    + documents.allNotes().size());
        }
        return broken;
    }

    /** INV-3, of each currency. */
    private static void sums(BilledDocuments documents, List<String> broken) {
        Map<String, BigInteger> billed = new TreeMap<>();
        Map<String, BigInteger> settled = new TreeMap<>();
        Map<String, BigInteger> paid = new TreeMap<>();
        Map<String, BigInteger> kept = new TreeMap<>();
        for (Invoice invoice : documents.issued()) {
            add(billed, invoice.totals().gross());
            add(billed, invoice.totals().rounding());
            add(paid, invoice.totals().prepaid());
        }
        documents.allNotes().forEach(note -> add(billed, note.totals().due().negated()));
        documents.payments().values().stream()
                .flatMap(List::stream)
                .map(Payment::amount)
                .forEach(amount -> add(paid, amount));
        for (Receivable owed : documents.receivables().values()) {
            Stream.of(owed.balance(), owed.allocated(), owed.discounted(), owed.writtenOff())
                    .forEach(amount -> add(settled, amount));
            add(kept, owed.allocated());
            add(kept, owed.excess());
            if (owed.balance().negative()
                    || (owed.excess().positive() && owed.balance().positive())) {
                broken.add("The receivable " + owed + " has a balance of " + owed.balance());
            }
        }
        if (!billed.equals(settled)) {
            broken.add("Invoiced and not credited is " + billed + ", and owed or settled " + settled);
        }
        if (!paid.equals(kept)) {
            paid.values().removeIf(sum -> sum.signum() == 0);
            kept.values().removeIf(sum -> sum.signum() == 0);
            if (!paid.equals(kept)) {
                broken.add("Paid is " + paid + ", and allocated or in excess " + kept);
            }
        }
    }

    private static void add(Map<String, BigInteger> sums, Money amount) {
        sums.merge(amount.currency().getCurrencyCode(), minor(amount), BigInteger::add);
    }

    /** INV-4: from the first on without gap and duplicate, their dates in order. */
    private void numbers(String prefix, Stream<@Nullable Issuance> issues, List<String> broken) {
        Map<String, TreeMap<Long, Issuance>> series = new TreeMap<>();
        issues.forEach(issue -> {
            if (issue == null) {
                return;
            }
            String number = issue.number();
            int last = number.lastIndexOf('-');
            String key = yearlyRestart ? number.substring(0, last) : prefix;
            Issuance other = series.computeIfAbsent(key, none -> new TreeMap<>())
                    .put(Long.parseLong(number.substring(last + 1)), issue);
            if (other != null || !number.equals(prefix + "-" + issue.date().getYear() + number.substring(last))) {
                broken.add("The number " + number + " of " + issue.date() + " is given twice or not of its year");
            }
        });
        series.forEach((key, numbers) -> {
            long next = first.getOrDefault(key, 1L);
            LocalDate day = LocalDate.MIN;
            for (Map.Entry<Long, Issuance> one : numbers.entrySet()) {
                if (one.getKey() != next || one.getValue().date().isBefore(day)) {
                    broken.add("In the series " + key + ", " + one.getValue() + " comes where " + next
                            + " is due, not before " + day);
                }
                next = one.getKey() + 1;
                day = one.getValue().date();
            }
        });
    }

    /** INV-5: never more than the invoice, of a line, a group and in all; never before it. */
    private static void credits(Invoice invoice, BilledDocuments documents, List<String> broken) {
        Map<Object, BigInteger> left = new HashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            left.put(line.orderLine(), minor(line.amount()));
            left.put("units of " + line.orderLine(), units(line.quantity().value()));
        }
        add(left, invoice.totals(), BigInteger.ONE);
        for (CreditNote note : documents.notes().getOrDefault(invoice.id(), List.of())) {
            if (note.issue()
                    .date()
                    .isBefore(Objects.requireNonNull(invoice.issue()).date())) {
                broken.add("The credit note " + note.number() + " is dated before the invoice " + invoice.number());
            }
            for (CreditedLine line : note.lines()) {
                left.merge(line.orderLine(), minor(line.amount()).negate(), BigInteger::add);
                left.merge("units of " + line.orderLine(), units(line.units()).negate(), BigInteger::add);
            }
            add(left, note.totals(), BigInteger.ONE.negate());
        }
        left.forEach((what, amount) -> {
            if (amount.signum() < 0) {
                broken.add("Of " + what + " of the invoice " + invoice.number() + ", " + amount.negate()
                        + " too much is credited");
            }
        });
    }

    private static BigInteger units(BigDecimal quantity) {
        return quantity.movePointRight(4).toBigIntegerExact();
    }

    private static void add(Map<Object, BigInteger> left, DocumentTotals totals, BigInteger sign) {
        left.merge("all", minor(totals.due()).multiply(sign), BigInteger::add);
        for (TaxGroup group : totals.groups()) {
            left.merge("the base of " + group.decision(), minor(group.base()).multiply(sign), BigInteger::add);
            left.merge("the tax of " + group.decision(), minor(group.tax()).multiply(sign), BigInteger::add);
        }
    }

    /** INV-7: a document counts on a day that was open when it was made. */
    private void counted(@Nullable Issuance issue, @Nullable LocalDate closed, List<String> broken) {
        if (issue != null
                && seen.add(issue.number())
                && closed != null
                && !issue.accountingDate().isAfter(closed)) {
            broken.add("The document " + issue.number() + " counts on " + issue.accountingDate()
                    + ", and the books were closed until " + closed);
        }
    }
}
