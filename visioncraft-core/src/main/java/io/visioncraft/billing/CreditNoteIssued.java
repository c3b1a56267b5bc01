package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.Map;

/**
 * All or part of an invoice was taken back: {@code credit-note.issued}. Immutable and thread-safe.
 *
 * @param invoice the invoice it credits
 * @param customer whose
 * @param number the credit note's number
 * @param date its date of issue
 * @param payable what is taken back, tax included
 */
public record CreditNoteIssued(InvoiceId invoice, UserId customer, String number, LocalDate date, Money payable)
        implements DomainEvent {

    @Override
    public String type() {
        return "credit-note.issued";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "invoice",
                invoice,
                "customer",
                customer,
                "number",
                number,
                "date",
                date.toString(),
                "payable",
                payable.amount(),
                "currency",
                payable.currency().getCurrencyCode());
    }
}
