package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;

/** The event {@link BillingEvents#INVOICE_VOIDED}. Immutable and thread-safe. */
record InvoiceVoided(OrderId order, UserId customer) implements DomainEvent {

    static final EventType<InvoiceVoided> TYPE = EventType.of(
                    InvoiceVoided.class,
                    BillingEvents.INVOICE_VOIDED,
                    1,
                    "A draft invoice was given up before it had a number.")
            .id("order", OrderId.class, "the order it was for", InvoiceVoided::order)
            .id("customer", UserId.class, "whose", InvoiceVoided::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
