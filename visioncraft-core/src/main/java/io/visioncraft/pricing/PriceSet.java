package io.visioncraft.pricing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A price entry came to be (PRC-1). Immutable and thread-safe.
 *
 * @param service whose price
 * @param unitPrice the net price of one unit
 * @param window from when to when
 */
public record PriceSet(ServiceId service, UnitPrice unitPrice, Window window) implements DomainEvent {

    @Override
    public String type() {
        return "price.set";
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", service);
        data.put("amount", unitPrice.amount());
        data.put("currency", unitPrice.currency().getCurrencyCode());
        data.put("from", window.from().toString());
        if (window.until() != null) {
            data.put("until", window.until().toString());
        }
        return data;
    }
}
