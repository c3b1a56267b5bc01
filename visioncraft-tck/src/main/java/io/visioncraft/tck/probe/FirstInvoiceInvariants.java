package io.visioncraft.tck.probe;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import java.util.List;
import java.util.stream.Collectors;

/** The first invoice of an order says what the order says; the question of tax may have another answer by then (INV-2). */
final class FirstInvoiceInvariants {

    private FirstInvoiceInvariants() {}

    static void check(Order order, Invoice invoice, List<String> violations) {
        boolean anew = taxedAnew(order, invoice);
        if (overAll(order, invoice) && !(anew ? sameAmounts(order, invoice) : sameTotals(order, invoice))) {
            violations.add("The invoice " + invoice.id() + " has other totals than its order");
        }
        if (anew && invoice.status() != InvoiceStatus.ISSUED) {
            violations.add("The invoice " + invoice.id() + " is taxed unlike its order before it is issued");
        }
    }

    /** Whether a line of the order is taxed in another way on the invoice, as it is where its tax point says so (INV-2). */
    private static boolean taxedAnew(Order order, Invoice invoice) {
        return invoice.lines().stream()
                .anyMatch(line -> order.line(line.orderLine())
                        .filter(ordered ->
                                !ordered.tax().decision().equals(line.tax().decision()))
                        .isPresent());
    }

    private static boolean sameTotals(Order order, Invoice invoice) {
        return invoice.totals().equals(order.totals());
    }

    /** Another tax leaves the amounts as they were agreed, with tax or without (MON-2). */
    private static boolean sameAmounts(Order order, Invoice invoice) {
        return invoice.totals().method().equals(order.totals().method())
                && invoice.lines().stream()
                        .allMatch(line -> order.line(line.orderLine())
                                .filter(ordered -> ordered.amount().equals(line.amount()))
                                .isPresent());
    }

    /** Whether the invoice is over all that was ordered, as one of a cancelled order is that was made before. */
    private static boolean overAll(Order order, Invoice invoice) {
        return order.suppliedWholly()
                || BillingInvariants.left(invoice, List.of())
                        .equals(order.lines().stream()
                                .collect(Collectors.toMap(
                                        OrderLine::id, line -> line.quantity().value())));
    }
}
