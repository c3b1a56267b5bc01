package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issue;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What went in, what came out, and whether the two agree. Used by one thread. */
final class Reconciliation {

    private final int rows;
    private final Issuer issuer;
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private final Set<String> customers = new HashSet<>();
    private final Map<Integer, List<Integer>> numbers = new TreeMap<>();
    private int acceptedRows;
    private int creditedRows;
    private int orders;
    private Money total;
    private Money credited;
    private Money stored;

    Reconciliation(int rows, Issuer issuer) {
        this.rows = rows;
        this.issuer = issuer;
        this.total = Money.zero(issuer.currency());
        this.credited = Money.zero(issuer.currency());
        this.stored = Money.zero(issuer.currency());
        for (String reason : List.of("adjustment", "cancellation without a matching sale", "without a customer")) {
            refused.put(reason, 0);
        }
    }

    void placed(Invoice invoice, int lines, String customer) {
        orders++;
        acceptedRows += lines;
        customers.add(customer);
        total = total.plus(invoice.totals().payable());
    }

    void credited(CreditNote note) {
        creditedRows++;
        credited = credited.plus(note.totals().payable());
    }

    void refused(String reason, int count) {
        refused.merge(reason, count, Integer::sum);
    }

    /** Reads all invoices back from the store. */
    void readBack(VisionCraft vc, Caller caller) {
        ListRequest request = ListRequest.first(ListRequest.MAX_LIMIT);
        Listing<InvoiceSummary> part;
        do {
            part = vc.invoices().list(caller, InvoiceSearch.all(), request);
            part.items().forEach(this::read);
            request = request.after(part.next());
        } while (part.more());
        numbers.values().forEach(Collections::sort);
    }

    private void read(InvoiceSummary invoice) {
        stored = stored.plus(invoice.payable());
        Issue issue = invoice.issue();
        if (issue != null) {
            String number = issue.number();
            numbers.computeIfAbsent(issue.date().getYear(), year -> new ArrayList<>())
                    .add(Integer.valueOf(number.substring(number.lastIndexOf('-') + 1)));
        }
    }

    int acceptedRows() {
        return acceptedRows;
    }

    int creditedRows() {
        return creditedRows;
    }

    int orders() {
        return orders;
    }

    int customers() {
        return customers.size();
    }

    Money total() {
        return total;
    }

    Money credited() {
        return credited;
    }

    /** Refused rows by reason, in the order of the printed reconciliation. */
    Map<String, Integer> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /** How many invoices each year has. */
    Map<Integer, Integer> invoicesByYear() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, year -> year.getValue().size(), (a, b) -> a, TreeMap::new));
    }

    /** Whether each year's numbers are 1, 2, 3 … without a gap. */
    boolean gapless() {
        return numbers.values().stream().allMatch(year -> {
            for (int i = 0; i < year.size(); i++) {
                if (year.get(i) != i + 1) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Whether every row was accepted or refused, and the store holds what was placed. */
    boolean agrees() {
        int counted = acceptedRows
                + creditedRows
                + refused.values().stream().mapToInt(Integer::intValue).sum();
        return counted == rows && gapless() && stored.equals(total);
    }

    void print(PrintStream out) {
        out.println();
        out.printf("Rows read            %,9d%n", rows);
        out.printf("  accepted           %,9d  in %,d orders of %,d customers%n", acceptedRows, orders, customers());
        out.printf("  credited           %,9d  %s%n", creditedRows, credited);
        refused.forEach((reason, count) -> out.printf("  refused            %,9d  %s%n", count, reason));
        out.printf("Invoiced           %s %s%n", "%,.2f".formatted(total.amount()), issuer.currency());
        numbers.forEach(
                (year, all) -> out.printf("  invoices of %d   %,9d  numbered 1 to %d%n", year, all.size(), all.size()));
        out.println(
                agrees()
                        ? "Reconciled: every row is accounted for, the store holds the same total, no number is missing"
                        : "NOT RECONCILED");
    }
}
