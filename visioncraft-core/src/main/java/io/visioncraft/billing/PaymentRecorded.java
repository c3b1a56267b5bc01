package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;

/** The event {@link BillingEvents#PAYMENT_RECORDED}. Immutable and thread-safe. */
record PaymentRecorded(InvoiceId invoice, Money amount, Money balance, Settlement settlement) implements DomainEvent {

    static final EventType<PaymentRecorded> TYPE = EventType.of(
                    PaymentRecorded.class,
                    BillingEvents.PAYMENT_RECORDED,
                    1,
                    "Money came in for an invoice. Method and reference stay out of the event, since a reference "
                            + "can name a person or an account.")
            .id("invoice", InvoiceId.class, "the invoice it was paid for", PaymentRecorded::invoice)
            .decimal("amount", "how much", event -> event.amount().amount())
            .decimal(
                    "balance",
                    "how much is still owed after it; negative where a refund is due",
                    event -> event.balance().amount())
            .currency("currency", "of both amounts", event -> event.amount().currency())
            .state(
                    "settlement",
                    Settlement.class,
                    "how far the invoice is settled after it",
                    PaymentRecorded::settlement);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
