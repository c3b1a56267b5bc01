package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The invoice in whose place another was issued, as that one names it (INV-1; EN 16931 BG-3). Immutable and thread-safe.
 *
 * @param invoice its id
 * @param number its number (BT-25), 1 to 64 characters
 * @param date its date of issue (BT-26)
 */
public record PrecedingInvoice(InvoiceId invoice, String number, LocalDate date) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param invoice its id
     * @param number its number, 1 to 64 characters
     * @param date its date of issue
     * @throws NullPointerException if there is no id or no date
     * @throws io.visioncraft.error.InvalidInputException with the codes of {@link Text#keptCode} for the number
     */
    public PrecedingInvoice {
        Objects.requireNonNull(invoice, "invoice");
        number = Text.keptCode(number);
        Objects.requireNonNull(date, "date");
    }

    static PrecedingInvoice of(Invoice before) {
        Issuance issue = before.requireIssue();
        return new PrecedingInvoice(before.id(), issue.number(), issue.date());
    }
}
