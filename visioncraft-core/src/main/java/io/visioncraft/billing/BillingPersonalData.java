package io.visioncraft.billing;

import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.Trees;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What billing holds about a buyer (IDN-8): invoices and all that became of them. Law wants them kept, so nothing is erased. */
final class BillingPersonalData implements PersonalData {

    private final Ledger ledger;

    BillingPersonalData(Ledger ledger) {
        this.ledger = ledger;
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
        InvoiceRepository.Query query = new InvoiceRepository.Query(person, Set.of());
        return WholeList.<InvoiceSummary, InvoiceRepository.Position>of(
                        invoice -> new InvoiceRepository.Position(invoice.createdAt(), invoice.id()),
                        (after, limit) -> ledger.invoices().list(query, after, limit))
                .stream()
                .map(summary -> tree(ledger.invoices().find(summary.id()).orElseThrow()))
                .toList();
    }

    private Map<String, Object> tree(Invoice invoice) {
        Map<String, Object> tree = Trees.of(invoice);
        if (invoice.status() == InvoiceStatus.ISSUED) {
            tree = Trees.with(tree, "receivable", Trees.of(ledger.receivableOf(invoice)));
        }
        tree = Trees.with(tree, "creditNotes", Trees.of(ledger.creditNotes().ofInvoice(invoice.id())));
        return Trees.with(tree, "payments", Trees.of(paymentsOf(invoice.id())));
    }

    private List<Payment> paymentsOf(InvoiceId invoice) {
        return WholeList.of(
                payment -> new PaymentRepository.Position(payment.recordedAt(), payment.id()),
                (after, limit) -> ledger.payments().ofInvoice(invoice, after, limit));
    }
}
