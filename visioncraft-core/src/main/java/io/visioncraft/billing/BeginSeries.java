package io.visioncraft.billing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Lets the series of the policy's prefix begin at a number of the host's, once, before its first document (INV-7): for a business
 * that moves from another system. Where numbers begin again each year, the number counts for the year of this day in the issuer's
 * zone; a first document of a later year has number 1. Immutable and thread-safe.
 *
 * @param document whose numbers begin
 * @param first the number of the first document, 1 to 999,999,999,999
 */
public record BeginSeries(
        @NotNull NumberedDocument document,
        @Min(1) @Max(NumberSeries.MAX_FIRST) long first) {

    /**
     * {@return a command for the numbers of invoices}
     *
     * @param first the number of the first invoice, 1 to 999,999,999,999
     */
    public static BeginSeries ofInvoices(long first) {
        return new BeginSeries(NumberedDocument.INVOICE, first);
    }

    /**
     * {@return a command for the numbers of credit notes}
     *
     * @param first the number of the first credit note, 1 to 999,999,999,999
     */
    public static BeginSeries ofCreditNotes(long first) {
        return new BeginSeries(NumberedDocument.CREDIT_NOTE, first);
    }
}
