package io.visioncraft.billing;

import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A credit note as lists show it. Immutable and thread-safe.
 *
 * @param id the credit note's id
 * @param number its number
 * @param invoice the invoice it credits
 * @param invoiceNumber the number of that invoice
 * @param customer the customer of the order
 * @param buyer the legal name of the buyer on the document
 * @param date its date of issue
 * @param amounts net, tax and how much it takes back in all
 * @param createdAt when it was made, UTC, to the microsecond
 */
public record CreditNoteSummary(
        CreditNoteId id,
        String number,
        InvoiceId invoice,
        String invoiceNumber,
        UserId customer,
        String buyer,
        LocalDate date,
        BilledAmounts amounts,
        Instant createdAt) {

    /**
     * {@return the summary of a credit note}
     *
     * @param note copied in part
     */
    public static CreditNoteSummary of(CreditNote note) {
        return new CreditNoteSummary(
                note.id(),
                note.number(),
                note.invoice(),
                note.invoiceNumber(),
                note.customer(),
                note.parties().buyer().legalName(),
                note.issue().date(),
                BilledAmounts.of(note.totals()),
                note.createdAt());
    }

    /** {@return how much it takes back, tax included} */
    public Money payable() {
        return amounts.payable();
    }

    /** Without the name that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "number", "invoiceNumber");
    }
}
