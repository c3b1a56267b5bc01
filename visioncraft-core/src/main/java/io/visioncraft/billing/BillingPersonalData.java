package io.visioncraft.billing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's data in billing (IDN-8): invoices, credit notes and payments. Law requires them, so nothing is erased before their
 * retention is over; housekeeping then takes the names off (INV-7).
 */
final class BillingPersonalData implements PersonalData {

    private final Ledger ledger;
    private final DocumentRetention retention;

    BillingPersonalData(Ledger ledger, DocumentRetention retention) {
        this.ledger = ledger;
        this.retention = retention;
    }

    @Override
    public void erase(UserId person, UnitOfWork work) {
        // documents keep the party that is printed on them, and all other texts here are staff's
    }

    @Override
    public String section() {
        return "invoices";
    }

    @Override
    public List<Map<String, Object>> export(UserId person) {
        InvoiceRepository.Query query = InvoiceRepository.Query.ALL.ofCustomer(person);
        List<InvoiceId> ids = WholeList.<InvoiceSummary, InvoiceRepository.Position>of(
                        invoice -> InvoiceRepository.Position.of(invoice, query.sort()),
                        (after, limit) -> ledger.invoices().list(query, after, limit))
                .stream()
                .map(InvoiceSummary::id)
                .toList();
        Map<InvoiceId, Receivable> receivables = WholeList.inParts(ids, ledger.receivables()::findAll).stream()
                .collect(toMap(Receivable::id, identity()));
        Map<InvoiceId, List<CreditNote>> creditNotes = WholeList.inParts(ids, ledger.creditNotes()::ofInvoices).stream()
                .collect(groupingBy(CreditNote::invoice));
        Map<InvoiceId, List<Payment>> payments =
                WholeList.inParts(ids, ledger.payments()::ofInvoices).stream().collect(groupingBy(Payment::invoice));
        return WholeList.records(ids, ledger.invoices()).stream()
                .map(invoice -> tree(
                        invoice,
                        receivables.get(invoice.id()),
                        creditNotes.getOrDefault(invoice.id(), List.of()),
                        payments.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    /** With the receivable that an invoice has once it is issued, and the last day on which its documents keep their names. */
    private Map<String, Object> tree(
            Invoice invoice, @Nullable Receivable receivable, List<CreditNote> creditNotes, List<Payment> payments) {
        Map<String, Object> tree = Trees.of(invoice);
        if (receivable != null) {
            tree = Trees.with(tree, "receivable", Trees.of(receivable));
        }
        LocalDate end = retention.endOf(invoice, creditNotes).orElse(null);
        if (end != null) {
            tree = Trees.with(tree, "retainedUntil", end.toString());
        }
        tree = Trees.with(tree, "creditNotes", Trees.of(creditNotes));
        return Trees.with(tree, "payments", Trees.of(payments));
    }
}
