package io.visioncraft.billing;

import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.Collection;
import java.util.List;

/** Stores credit notes with their lines, in order, and their tax groups. No entries. */
public interface CreditNoteRepository extends AggregateRepository<CreditNote, CreditNoteId> {

    /** The number is unique (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("credit-note-number", BillingCodes.DUPLICATE_CREDIT_NOTE_NUMBER);

    /** All credit notes of an invoice by (createdAt, id). There are at most as many as lines were credited, so few. */
    List<CreditNote> ofInvoice(InvoiceId invoice);

    /** Those of at most 500 invoices, each invoice's in order. An adapter reads them at once, where it can. */
    default List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.stream().flatMap(invoice -> ofInvoice(invoice).stream()).toList();
    }
}
