package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;

/** The event {@link BillingEvents#CREDIT_NOTE_ISSUED}. Immutable and thread-safe. */
record CreditNoteIssued(InvoiceId invoice, UserId customer, String number, LocalDate date, Money payable)
        implements DomainEvent {

    static final EventType<CreditNoteIssued> TYPE = EventType.of(
                    CreditNoteIssued.class,
                    BillingEvents.CREDIT_NOTE_ISSUED,
                    1,
                    "All or part of an invoice was taken back.")
            .id("invoice", InvoiceId.class, "the invoice it credits", CreditNoteIssued::invoice)
            .id("customer", UserId.class, "whose", CreditNoteIssued::customer)
            .text("number", "the credit note's number", CreditNoteIssued::number)
            .date("date", "its date of issue", CreditNoteIssued::date)
            .decimal(
                    "payable",
                    "how much is taken back, tax included",
                    event -> event.payable().amount())
            .currency("currency", "of the total", event -> event.payable().currency());

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
