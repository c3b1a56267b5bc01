package io.visioncraft.billing;

import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.Collection;
import java.util.List;

/**
 * Stores credit notes with their lines, in their order, and their tax groups; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface CreditNoteRepository extends AggregateRepository<CreditNote, CreditNoteId> {

    /** The number is unique (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("credit-note-number", BillingCodes.DUPLICATE_CREDIT_NOTE_NUMBER);

    /**
     * Finds all credit notes of an invoice. There are few: each credits at least a part of a line.
     *
     * @param invoice may be unknown: then the list is empty
     * @return the credit notes by (createdAt, id)
     */
    List<CreditNote> ofInvoice(InvoiceId invoice);

    /**
     * Finds all credit notes of several invoices. An adapter overrides it to read them in one query, if it can.
     *
     * @param invoices at most 500 ids; none of them finds nothing
     * @return the credit notes, those of each invoice by (createdAt, id)
     */
    default List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.stream().flatMap(invoice -> ofInvoice(invoice).stream()).toList();
    }
}
