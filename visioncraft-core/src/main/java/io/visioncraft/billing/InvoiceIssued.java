package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;

/** The event {@link BillingEvents#INVOICE_ISSUED}. Immutable and thread-safe. */
record InvoiceIssued(OrderId order, UserId customer, String number, LocalDate date, LocalDate dueDate, Money payable)
        implements DomainEvent {

    static final EventType<InvoiceIssued> TYPE = EventType.of(
                    InvoiceIssued.class, BillingEvents.INVOICE_ISSUED, 1, "An invoice got its number.")
            .id("order", OrderId.class, "the order it is for", InvoiceIssued::order)
            .id("customer", UserId.class, "whose", InvoiceIssued::customer)
            .text("number", "its number", InvoiceIssued::number)
            .date("date", "its date of issue", InvoiceIssued::date)
            .date("dueDate", "when payment is due", InvoiceIssued::dueDate)
            .decimal(
                    "payable",
                    "the total, tax included",
                    event -> event.payable().amount())
            .currency("currency", "of the total", event -> event.payable().currency());

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
