package io.visioncraft.billing;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * Where a store keeps documents and money. Immutable and thread-safe.
 *
 * @param invoices invoices
 * @param receivables what became of them
 * @param creditNotes what was taken back
 * @param payments what came in
 * @param numberSeries where the numbers stand
 */
public record BillingRepositories(
        InvoiceRepository invoices,
        ReceivableRepository receivables,
        CreditNoteRepository creditNotes,
        PaymentRepository payments,
        NumberSeriesRepository numberSeries) {

    /** The unique keys that they keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(
            InvoiceRepository.ORDER,
            InvoiceRepository.NUMBER,
            CreditNoteRepository.NUMBER,
            PaymentRepository.REFERENCE);
}
