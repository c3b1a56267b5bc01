package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;
import java.util.Currency;

/** The event {@link OrderEvents#DRAFTED}. Immutable and thread-safe. */
record OrderDrafted(UserId customer, Currency currency) implements DomainEvent {

    static final EventType<OrderDrafted> TYPE = EventType.of(
                    OrderDrafted.class, OrderEvents.DRAFTED, 1, "A cart was opened.")
            .id("customer", UserId.class, "whose cart", OrderDrafted::customer)
            .currency("currency", "the currency of the cart, for life", OrderDrafted::currency);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
