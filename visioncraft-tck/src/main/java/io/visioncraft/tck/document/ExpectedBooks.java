package io.visioncraft.tck.document;

import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.ordering.OrderStatus;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What INV-1 to INV-7 say of the documents of a business, step by step, in whole numbers: which invoices there are, what is on
 * them, and what is owed. Used by one thread.
 */
final class ExpectedBooks {

    private final HistoryTerms terms;
    private final List<ExpectedOrder> orders = new ArrayList<>();
    private final List<ExpectedInvoice> made = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();
    private final ExpectedSeries invoiceNumbers;
    private final ExpectedSeries noteNumbers;
    private LocalDate today;
    private @Nullable LocalDate closed;

    ExpectedBooks(HistoryTerms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
        this.invoiceNumbers = new ExpectedSeries("INV", terms.yearlyRestart());
        this.noteNumbers = new ExpectedSeries("CRN", terms.yearlyRestart());
    }

    HistoryTerms terms() {
        return terms;
    }

    List<ExpectedOrder> orders() {
        return orders;
    }

    /** The order with that number, beginning again after the last; null while there is none. */
    @Nullable
    ExpectedOrder order(int number) {
        return orders.isEmpty() ? null : orders.get(number % orders.size());
    }

    LocalDate today() {
        return today;
    }

    void isNow(LocalDate day) {
        today = day;
    }

    @Nullable
    LocalDate closed() {
        return closed;
    }

    boolean closedOn(LocalDate day) {
        return closed != null && !day.isAfter(closed);
    }

    void close(LocalDate until) {
        closed = until;
    }

    ExpectedSeries invoiceNumbers() {
        return invoiceNumbers;
    }

    ExpectedSeries noteNumbers() {
        return noteNumbers;
    }

    /** What is known of a payment by its reference. */
    Map<String, String> references() {
        return references;
    }

    // orders

    void place(ExpectedOrder order) {
        orders.add(order);
        if (terms.trigger() == InvoiceTrigger.PLACED) {
            invoice(order, order.quantities(), null);
        }
    }

    void confirm(ExpectedOrder order) {
        order.becomes(OrderStatus.CONFIRMED);
        if (terms.trigger() == InvoiceTrigger.CONFIRMED) {
            invoice(order, order.quantities(), null);
        }
    }

    /** The order ends: its invoice is made of what was supplied, follows it, or is credited. */
    void end(ExpectedOrder order, OrderStatus status, List<BigInteger> supplied, @Nullable LocalDate day) {
        if (status == OrderStatus.COMPLETED && order.status() == OrderStatus.PLACED) {
            confirm(order);
        }
        order.becomes(status);
        ExpectedInvoice invoice = order.invoice();
        boolean nothing = Whole.sum(supplied).signum() == 0;
        if (invoice == null) {
            if (!nothing) {
                invoice(order, supplied, day);
            }
        } else if (invoice.status() == InvoiceStatus.DRAFT) {
            if (nothing) {
                invoice.call();
            } else {
                invoice.follow(order.of(supplied), ExpectedOrder.places(supplied), day);
            }
        } else if (invoice.issued()) {
            SortedMap<Integer, BigInteger> rest = invoice.beyond(supplied);
            if (!invoice.comesToNothing(rest)) {
                invoice.credit(
                        rest,
                        note(status == OrderStatus.CANCELLED ? CreditReason.CANCELLED : CreditReason.SUPPLIED_LESS));
            }
        }
    }

    // documents

    private void invoice(ExpectedOrder order, List<BigInteger> supplied, @Nullable LocalDate day) {
        ExpectedInvoice invoice = new ExpectedInvoice(order.of(supplied), ExpectedOrder.places(supplied), day);
        order.invoices().add(invoice);
        made.add(invoice);
        if (!terms.deferred()) {
            issue(invoice);
        }
    }

    void issue(ExpectedInvoice draft) {
        draft.issue(invoiceNumbers.take(today), today, closed);
    }

    /** Another invoice takes the place of one. */
    void reissue(ExpectedOrder order, ExpectedInvoice before) {
        order.invoices().add(before.replace(note(CreditReason.CORRECTION), invoiceNumbers.take(today), today));
    }

    /** The oldest drafts. */
    List<ExpectedInvoice> drafts(int most) {
        return made.stream()
                .filter(invoice -> invoice.status() == InvoiceStatus.DRAFT)
                .limit(most)
                .toList();
    }

    /** Takes the number of a credit note. */
    String note(String reason) {
        return note(noteNumbers.take(today), today, today, reason);
    }

    /** How a credit note begins, as it is told. */
    static String note(String number, LocalDate date, LocalDate counted, String reason) {
        return number + " of " + date + ", counted on " + counted + ", " + reason;
    }
}
