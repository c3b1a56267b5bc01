package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A draft invoice was given up before it had a number: {@code invoice.voided}. Immutable and thread-safe.
 *
 * @param order the order it was for
 * @param customer whose
 */
public record InvoiceVoided(OrderId order, UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "invoice.voided";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("order", order, "customer", customer);
    }
}
