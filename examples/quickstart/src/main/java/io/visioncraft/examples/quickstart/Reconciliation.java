package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issue;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the file against the store: what each order amounts to is computed from the rows of the file by plain arithmetic,
 * apart from the library, and compared with the invoice that the store holds; each cancellation likewise with its credit note. Used
 * by one thread.
 */
final class Reconciliation {

    private static final int LINES_SHOWN = 3;
    private static final int ORDERS_SHOWN = 10;
    private static final BigDecimal MINOR_UNIT = new BigDecimal("0.01");

    private final int rows;
    private final Issuer issuer;
    private final Map<String, List<Long>> refused = new LinkedHashMap<>();
    private final Set<String> customers = new HashSet<>();
    private final Map<OrderId, Expected> expected = new LinkedHashMap<>();
    private final Map<Integer, Year> years = new TreeMap<>();
    private final List<String> differing = new ArrayList<>();
    private int acceptedRows;
    private int creditedRows;
    private BigDecimal cancelled = BigDecimal.ZERO;
    private Money credited;

    Reconciliation(int rows, Issuer issuer) {
        this.rows = rows;
        this.issuer = issuer;
        this.credited = Money.zero(issuer.currency());
        for (String reason : List.of("adjustment", "cancellation without a matching sale", "without a customer")) {
            refused.put(reason, new ArrayList<>());
        }
    }

    /** These rows became one order, of that year. */
    void placed(OrderId order, int year, List<OrderRow> lines) {
        BigDecimal sum = lines.stream().map(OrderRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        expected.put(order, new Expected(lines.get(0).number(), sum));
        year(year).file = year(year).file.add(sum);
        acceptedRows += lines.size();
        customers.add(lines.get(0).customer());
    }

    /**
     * That row was credited with so much. A part of a line can come to a minor unit more or less than its price times its quantity, since parts
     * add up to their line.
     */
    void credited(OrderRow row, Money store) {
        BigDecimal file = row.amount().negate();
        creditedRows++;
        cancelled = cancelled.add(file);
        credited = credited.plus(store);
        if (file.subtract(store.amount()).abs().compareTo(MINOR_UNIT) > 0) {
            differing.add(row.number());
        }
    }

    void refused(String reason, List<OrderRow> lines) {
        List<Long> numbers = refused.computeIfAbsent(reason, first -> new ArrayList<>());
        lines.forEach(row -> numbers.add(row.line()));
    }

    /** Reads all invoices back from the store and compares each with the rows of its order. */
    void readBack(VisionCraft vc, Caller caller) {
        Map<OrderId, Expected> missing = new LinkedHashMap<>(expected);
        ListRequest request = ListRequest.first(ListRequest.MAX_LIMIT);
        Listing<InvoiceSummary> part;
        do {
            part = vc.invoices().list(caller, InvoiceSearch.all(), request);
            part.items().forEach(invoice -> compare(invoice, missing.remove(invoice.order())));
            request = request.after(part.next());
        } while (part.more());
        missing.values().forEach(order -> differing.add(order.number()));
        years.values().forEach(year -> Collections.sort(year.numbers));
    }

    private void compare(InvoiceSummary invoice, @Nullable Expected order) {
        Issue issue = invoice.issue();
        BigDecimal stored = invoice.payable().amount();
        if (order == null || issue == null || stored.compareTo(order.sum()) != 0) {
            differing.add(order == null ? "an invoice of no row: " + invoice.id() : order.number());
        }
        if (issue != null) {
            Year year = year(issue.date().getYear());
            year.store = year.store.add(stored);
            String number = issue.number();
            year.numbers.add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)));
        }
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, first -> new Year());
    }

    int acceptedRows() {
        return acceptedRows;
    }

    int creditedRows() {
        return creditedRows;
    }

    int orders() {
        return expected.size();
    }

    int customers() {
        return customers.size();
    }

    /** What the rows of the file amount to. */
    Money total() {
        return Money.of(
                years.values().stream()
                        .map(year -> year.file)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString(),
                issuer.currency().getCurrencyCode());
    }

    Money credited() {
        return credited;
    }

    /** How many rows were refused by reason, in the order of the printed reconciliation. */
    Map<String, Integer> refused() {
        return refused.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reason -> reason.getValue().size(), (a, b) -> a, LinkedHashMap::new));
    }

    /** How many invoices each year has. */
    Map<Integer, Integer> invoicesByYear() {
        return years.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, year -> year.getValue().numbers.size(), (a, b) -> a, TreeMap::new));
    }

    /** Whether each year's numbers are 1, 2, 3 … without a gap. */
    boolean gapless() {
        return years.values().stream().allMatch(Year::gapless);
    }

    /** Whether something was accepted, every row is accounted for, and the store holds what the file says, year by year. */
    boolean agrees() {
        int counted = acceptedRows
                + creditedRows
                + refused.values().stream().mapToInt(List::size).sum();
        return acceptedRows > 0
                && counted == rows
                && gapless()
                && differing.isEmpty()
                && years.values().stream().allMatch(year -> year.file.compareTo(year.store) == 0);
    }

    /** Orders whose invoice is missing or amounts to something else, and cancellations that were credited otherwise. */
    List<String> differing() {
        return Collections.unmodifiableList(differing);
    }

    void print(PrintStream out) {
        out.println();
        print(out, "Rows read            %,9d", rows);
        print(out, "  accepted           %,9d  in %,d orders of %,d customers", acceptedRows, orders(), customers());
        print(
                out,
                "  credited           %,9d  file %,.2f %s, store %s",
                creditedRows,
                cancelled,
                issuer.currency(),
                credited);
        refused.forEach((reason, lines) ->
                print(out, "  refused            %,9d  %s%s", lines.size(), reason, shortened(lines)));
        years.forEach((year, sums) -> print(
                out,
                "%d  file %,15.2f %s, store %,15.2f %s, %,d invoices%s",
                year,
                sums.file,
                issuer.currency(),
                sums.store,
                issuer.currency(),
                sums.numbers.size(),
                sums.gapless() ? " numbered without a gap" : ", NUMBERS ARE MISSING"));
        out.println(conclusion());
    }

    private String conclusion() {
        if (agrees()) {
            return "Reconciled: every row is accounted for, the store holds the sums of the file, no number is missing";
        }
        if (acceptedRows == 0) {
            return "NOT RECONCILED: no row of the file was accepted";
        }
        return "NOT RECONCILED"
                + (differing.isEmpty()
                        ? ""
                        : ": " + differing.size() + " orders differ: "
                                + differing.stream().limit(ORDERS_SHOWN).collect(Collectors.joining(", "))
                                + (differing.size() > ORDERS_SHOWN ? ", …" : ""));
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

    /** What the file says of an order. */
    private record Expected(String number, BigDecimal sum) {}

    /** The sums of one year, and the numbers of its invoices. */
    private static final class Year {

        private BigDecimal file = BigDecimal.ZERO;
        private BigDecimal store = BigDecimal.ZERO;
        private final List<Integer> numbers = new ArrayList<>();

        private boolean gapless() {
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) != i + 1) {
                    return false;
                }
            }
            return true;
        }
    }
}
