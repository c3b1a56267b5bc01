package io.visioncraft.billing;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of billing, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
 */
public final class BillingEvents {

    /** An invoice got its number. */
    public static final String INVOICE_ISSUED = "invoice.issued";

    /** A draft invoice was given up before it had a number. */
    public static final String INVOICE_VOIDED = "invoice.voided";

    /** All or part of an invoice was taken back. */
    public static final String CREDIT_NOTE_ISSUED = "credit-note.issued";

    /**
     * Money came in for an invoice. Method and reference stay out of the event, since a reference can name a person or an
     * account.
     */
    public static final String PAYMENT_RECORDED = "payment.recorded";

    private BillingEvents() {}

    static List<EventType<?>> all() {
        return List.of(InvoiceIssued.TYPE, InvoiceVoided.TYPE, CreditNoteIssued.TYPE, PaymentRecorded.TYPE);
    }
}
