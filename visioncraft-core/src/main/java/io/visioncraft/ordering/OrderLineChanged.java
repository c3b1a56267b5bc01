package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import java.util.Map;

/**
 * A line of the cart was changed. Immutable and thread-safe.
 *
 * @param line the line
 * @param service what is ordered
 * @param quantity how much of it
 * @param total the cart's total payable afterwards, tax included
 */
public record OrderLineChanged(OrderLineId line, ServiceId service, Quantity quantity, Money total)
        implements DomainEvent {

    @Override
    public String type() {
        return "order.line-changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "line",
                line.toString(),
                "service",
                service.toString(),
                "quantity",
                quantity.toString(),
                "total",
                total.amount().toPlainString(),
                "currency",
                total.currency().getCurrencyCode());
    }
}
