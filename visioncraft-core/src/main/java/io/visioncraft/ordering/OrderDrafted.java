package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import java.util.Map;

/**
 * A cart was opened. Immutable and thread-safe.
 *
 * @param customer whose cart
 * @param currency its currency, for life
 */
public record OrderDrafted(UserId customer, Currency currency) implements DomainEvent {

    @Override
    public String type() {
        return "order.drafted";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer.toString(), "currency", currency.getCurrencyCode());
    }
}
