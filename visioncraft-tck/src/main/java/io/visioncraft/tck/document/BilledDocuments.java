package io.visioncraft.tck.document;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.testkit.Listings;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All documents of a store with what is owed and was paid, read through the public API. Two that are equal tell that nothing
 * was changed in between. Immutable.
 *
 * @param invoices all, in the order in which they were made
 * @param inForce the invoice that is found by its order
 * @param receivables of the issued invoices
 * @param notes all credit notes, by invoice
 * @param payments all payments, by invoice
 * @param listedNotes as many credit notes as are listed
 */
record BilledDocuments(
        List<Invoice> invoices,
        Map<OrderId, InvoiceId> inForce,
        Map<InvoiceId, Receivable> receivables,
        Map<InvoiceId, List<CreditNote>> notes,
        Map<InvoiceId, List<Payment>> payments,
        int listedNotes) {

    private static final int AT_A_TIME = 200;

    /** In one transaction, which reads faster. */
    static BilledDocuments of(HistoryWorld world) {
        return world.store().transactions().inTransaction(() -> read(world));
    }

    private static BilledDocuments read(HistoryWorld world) {
        VisionCraft vc = world.vc();
        Caller reader = world.staff();
        List<Invoice> invoices = new ArrayList<>();
        Map<InvoiceId, Receivable> receivables = new LinkedHashMap<>();
        Map<InvoiceId, List<CreditNote>> notes = new LinkedHashMap<>();
        Map<InvoiceId, List<Payment>> payments = new LinkedHashMap<>();
        List<InvoiceSummary> listed =
                Listings.all(AT_A_TIME, request -> vc.invoices().list(reader, InvoiceSearch.all(), request));
        for (InvoiceSummary one : listed) {
            Invoice invoice = vc.invoices().get(reader, one.id());
            invoices.add(0, invoice); // the newest is listed first
            if (invoice.status() == InvoiceStatus.ISSUED) {
                receivables.put(invoice.id(), vc.invoices().receivable(reader, invoice.id()));
                notes.put(invoice.id(), vc.invoices().creditNotes(reader, invoice.id()));
                payments.put(
                        invoice.id(),
                        Listings.all(AT_A_TIME, request -> vc.invoices().payments(reader, invoice.id(), request)));
            }
        }
        Map<OrderId, InvoiceId> inForce = new LinkedHashMap<>();
        world.orders()
                .forEach(order -> vc.invoices()
                        .findByOrder(reader, order.id())
                        .ifPresent(invoice -> inForce.put(order.id(), invoice.id())));
        List<CreditNoteSummary> allNotes = Listings.all(
                AT_A_TIME, request -> vc.invoices().listCreditNotes(reader, CreditNoteSearch.all(), request));
        return new BilledDocuments(invoices, inForce, receivables, notes, payments, allNotes.size());
    }

    List<CreditNote> allNotes() {
        return notes.values().stream().flatMap(List::stream).toList();
    }

    List<Invoice> issued() {
        return invoices.stream().filter(invoice -> invoice.issue() != null).toList();
    }

    List<Invoice> of(OrderId order) {
        return invoices.stream()
                .filter(invoice -> invoice.order().equals(order))
                .toList();
    }

    /** The groups of an invoice in the order in which it prints them. */
    static List<String> groups(Invoice invoice) {
        return invoice.totals().groups().stream()
                .map(group -> group(group.decision()))
                .toList();
    }

    /** An invoice with all that came of it, as {@link ExpectedInvoice#told} tells the one that is expected. */
    List<String> told(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.VOID) {
            return List.of("VOID");
        }
        List<String> told = new ArrayList<>();
        Issuance issue = invoice.issue();
        List<String> lines = invoice.lines().stream()
                .map(line -> line(line.tax().decision(), line.amount(), line.net()))
                .toList();
        told.add(invoice.status()
                + (issue == null
                        ? ""
                        : ExpectedInvoice.issued(issue.number(), issue.date(), issue.dueDate(), issue.accountingDate()))
                + ExpectedInvoice.contents(lines, groups(invoice.totals())));
        if (issue != null) {
            Receivable owed = Objects.requireNonNull(receivables.get(invoice.id()));
            told.add(ExpectedInvoice.receivable(
                    minor(owed.total()),
                    minor(owed.credited()),
                    minor(owed.allocated()),
                    minor(owed.excess()),
                    minor(owed.balance())));
            payments.getOrDefault(invoice.id(), List.of())
                    .forEach(payment -> told.add(
                            "payment " + ExpectedInvoice.payment(payment.reference(), minor(payment.amount()))));
            notes.getOrDefault(invoice.id(), List.of()).forEach(note -> told.add(told(note)));
        }
        return told;
    }

    private static String told(CreditNote note) {
        List<String> lines = note.lines().stream()
                .filter(line -> !note.byAmount() || line.amount().positive())
                .map(BilledDocuments::line)
                .toList();
        return ExpectedBooks.note(
                        note.number(),
                        note.issue().date(),
                        note.issue().accountingDate(),
                        note.reason().code())
                + ExpectedInvoice.contents(lines, groups(note.totals()));
    }

    private static String line(CreditedLine line) {
        return line(line.tax().decision(), line.amount(), line.net());
    }

    private static String line(TaxDecision decision, Money amount, Money net) {
        return ExpectedInvoice.line(group(decision), minor(amount), minor(net));
    }

    private static SortedMap<String, String> groups(DocumentTotals totals) {
        SortedMap<String, String> groups = new TreeMap<>();
        totals.groups()
                .forEach(group -> groups.put(
                        group(group.decision()), ExpectedInvoice.group(minor(group.base()), minor(group.tax()))));
        return groups;
    }

    private static String group(TaxDecision decision) {
        return decision.rate().percent().stripTrailingZeros().toPlainString();
    }

    static BigInteger minor(Money money) {
        return money.amount()
                .movePointRight(money.currency().getDefaultFractionDigits())
                .toBigIntegerExact();
    }
}
