package io.visioncraft.billing;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * The repositories of billing in one store. Immutable and thread-safe.
 *
 * @param invoices stores invoices
 * @param receivables stores receivables, one for each issued invoice
 * @param creditNotes stores credit notes
 * @param payments stores payments
 * @param numberSeries stores the next numbers of documents
 * @param invoicesInForce stores which invoice of each order is in force
 * @param figures sums documents up
 */
public record BillingRepositories(
        InvoiceRepository invoices,
        ReceivableRepository receivables,
        CreditNoteRepository creditNotes,
        PaymentRepository payments,
        NumberSeriesRepository numberSeries,
        InvoiceInForceRepository invoicesInForce,
        FiguresRepository figures) {

    /** The unique keys that these repositories keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(
            InvoiceRepository.NUMBER,
            CreditNoteRepository.NUMBER,
            PaymentRepository.REFERENCE,
            InvoiceInForceRepository.INVOICE);
}
