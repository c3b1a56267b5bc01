package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The customer ordered; from here on the lines never change. Immutable and thread-safe.
 *
 * @param customer whose order
 * @param total the total payable, tax included
 * @param lines how many lines it has
 */
public record OrderPlaced(UserId customer, Money total, int lines) implements DomainEvent {

    @Override
    public String type() {
        return "order.placed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "customer",
                customer.toString(),
                "total",
                total.amount().toPlainString(),
                "currency",
                total.currency().getCurrencyCode(),
                "lines",
                lines);
    }
}
