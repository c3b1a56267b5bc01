package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the file against the store: what each order amounts to is computed from the rows of the file by plain arithmetic, apart
 * from the library, and compared with the invoice that the store holds; each cancellation likewise with its credit note. Used
 * by one thread.
 */
final class Reconciliation {

    private static final int LINES_SHOWN = 3;
    private static final int DIFFERENCES_SHOWN = 10;

    private final int rows;
    private final Issuer issuer;
    private final Map<String, List<Long>> refused = new LinkedHashMap<>();
    private final Set<String> customers = new HashSet<>();
    private final Documents<OrderId> invoices;
    private final Documents<CreditNoteId> creditNotes;
    private int acceptedRows;
    private boolean gross;
    private BigDecimal cancelled = BigDecimal.ZERO;

    Reconciliation(int rows, Issuer issuer) {
        this.rows = rows;
        this.issuer = issuer;
        this.invoices = new Documents<>(issuer.currency().getCurrencyCode());
        this.creditNotes = new Documents<>(issuer.currency().getCurrencyCode());
        for (String reason : List.of("adjustment", "cancellation without a matching sale", "without a customer")) {
            refused.put(reason, new ArrayList<>());
        }
    }

    /** These rows became one order. */
    void placed(OrderId order, List<OrderRow> lines) {
        invoices.expect(order, lines.get(0).number(), year(lines.get(0)), Amounts.of(lines));
        gross |= lines.get(0).rate() != null;
        acceptedRows += lines.size();
        customers.add(lines.get(0).customer());
    }

    /**
     * That row was credited.
     *
     * @param due what the part of the sold line comes to. Parts are rounded so that they add up to their line, so it may be a
     *     minor unit more or less than the price of the row times its quantity
     */
    void credited(OrderRow row, CreditNoteId note, Amounts due) {
        creditNotes.expect(note, row.number(), year(row), due);
        cancelled = cancelled.subtract(row.amount());
    }

    private int year(OrderRow row) {
        return issuer.dateOf(row.time()).getYear();
    }

    void refused(String reason, List<OrderRow> lines) {
        List<Long> numbers = refused.computeIfAbsent(reason, first -> new ArrayList<>());
        lines.forEach(row -> numbers.add(row.line()));
    }

    /** Reads all invoices and credit notes back from the store and compares each with the rows that it was made of. */
    void readBack(VisionCraft vc, Caller caller) {
        ListRequest request = ListRequest.first(ListRequest.MAX_LIMIT);
        Listing<InvoiceSummary> part;
        do {
            part = vc.invoices().list(caller, InvoiceSearch.all(), request);
            for (InvoiceSummary invoice : part.items()) {
                invoices.found(invoice.order(), invoice.issue(), stored(vc, caller, invoice));
                for (CreditNote note : vc.invoices().creditNotes(caller, invoice.id())) {
                    Amounts amounts = gross
                            ? Amounts.of(note.totals(), note.lines().stream().map(CreditedLine::net))
                            : Amounts.of(note.totals().due().amount());
                    creditNotes.found(note.id(), note.issue(), amounts);
                }
            }
            request = request.after(part.next());
        } while (part.more());
        invoices.end();
        creditNotes.end();
    }

    /** Lines and tax groups stand on the invoice itself. */
    private Amounts stored(VisionCraft vc, Caller caller, InvoiceSummary summary) {
        if (!gross) {
            return Amounts.of(summary.payable().amount());
        }
        Invoice invoice = vc.invoices().get(caller, summary.id());
        return Amounts.of(invoice.totals(), invoice.lines().stream().map(InvoiceLine::net));
    }

    int acceptedRows() {
        return acceptedRows;
    }

    int creditedRows() {
        return creditNotes.count();
    }

    int orders() {
        return invoices.count();
    }

    int customers() {
        return customers.size();
    }

    /** What the rows of the file amount to. */
    Money total() {
        return money(invoices.file());
    }

    /** What the credit notes of the store amount to. */
    Money credited() {
        return money(creditNotes.store());
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount.toPlainString(), issuer.currency().getCurrencyCode());
    }

    /** How many rows were refused by reason, in the order of the printed reconciliation. */
    Map<String, Integer> refused() {
        return refused.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reason -> reason.getValue().size(), (a, b) -> a, LinkedHashMap::new));
    }

    /** How many invoices each year has. */
    Map<Integer, Integer> invoicesByYear() {
        return invoices.years().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, year -> year.getValue().count(), (a, b) -> a, TreeMap::new));
    }

    /** Whether something was accepted, every row is accounted for, and the store holds what the file says. */
    boolean agrees() {
        return causes().isEmpty();
    }

    /**
     * Orders whose invoice, and cancellations whose credit note, is missing, of another year or amounts to something else, and
     * documents that no row made, each with both amounts.
     */
    List<String> differing() {
        return Stream.concat(invoices.differences().stream(), creditNotes.differences().stream())
                .toList();
    }

    void print(PrintStream out) {
        BigDecimal rounding = creditNotes.file().subtract(cancelled);
        out.println();
        print(out, "Rows read            %,9d", rows);
        print(out, "  accepted           %,9d  in %,d orders of %,d customers", acceptedRows, orders(), customers());
        print(
                out,
                "  credited           %,9d  file %,.2f %s%s, store %,.2f %s",
                creditedRows(),
                cancelled,
                issuer.currency(),
                rounding.signum() == 0
                        ? ""
                        : String.format(Locale.ROOT, " and %.2f by the rounding of parts of lines", rounding),
                creditNotes.store(),
                issuer.currency());
        refused.forEach((reason, lines) ->
                print(out, "  refused            %,9d  %s%s", lines.size(), reason, shortened(lines)));
        printYears(out, "invoices", invoices);
        printYears(out, "credit notes", creditNotes);
        printTaxes(out, "invoices", invoices);
        printTaxes(out, "credit notes", creditNotes);
        out.println(
                agrees()
                        ? "Reconciled: every row is accounted for, the store holds the amounts of the file, no number is"
                                + " missing"
                        : "NOT RECONCILED: " + String.join("; ", causes()));
    }

    private void printYears(PrintStream out, String kind, Documents<?> documents) {
        documents
                .years()
                .forEach((year, sums) -> print(
                        out,
                        "%d  file %,15.2f %s, store %,15.2f %s, %,d %s%s",
                        year,
                        sums.file(),
                        issuer.currency(),
                        sums.store(),
                        issuer.currency(),
                        sums.count(),
                        kind,
                        sums.gapless() ? " numbered without a gap" : ", NUMBERS ARE MISSING"));
    }

    private static void printTaxes(PrintStream out, String kind, Documents<?> documents) {
        documents
                .fileTaxes()
                .forEach((rate, group) -> print(
                        out,
                        "%s %%  file net %s, store net %s, on %s",
                        rate.toPlainString(),
                        group,
                        Objects.toString(documents.storeTaxes().get(rate), "nothing"),
                        kind));
    }

    /** Why the store does not hold what the file says, nothing where it does. */
    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        if (acceptedRows == 0) {
            causes.add("no row of the file was accepted");
        }
        int unaccounted = rows
                - acceptedRows
                - creditedRows()
                - refused.values().stream().mapToInt(List::size).sum();
        if (unaccounted != 0) {
            causes.add("the rows that are accounted for are " + Math.abs(unaccounted) + " too "
                    + (unaccounted > 0 ? "few" : "many"));
        }
        missingNumbers("invoices", invoices, causes);
        missingNumbers("credit notes", creditNotes, causes);
        List<String> differing = differing();
        if (!differing.isEmpty()) {
            causes.add(differing.size() + " differ: "
                    + differing.stream().limit(DIFFERENCES_SHOWN).collect(Collectors.joining("; "))
                    + (differing.size() > DIFFERENCES_SHOWN ? "; …" : ""));
        }
        return causes;
    }

    private static void missingNumbers(String kind, Documents<?> documents, List<String> causes) {
        documents.years().forEach((year, sums) -> {
            if (!sums.gapless()) {
                causes.add("numbers of " + kind + " of " + year + " are missing");
            }
        });
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static String shortened(List<Long> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .limit(LINES_SHOWN)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " (lines ", lines.size() > LINES_SHOWN ? ", …)" : ")"));
    }
}
