package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * The customer was erased, and with it what it had written on the record: {@code crm-record.texts-erased} (IDN-8). Immutable and
 * thread-safe.
 *
 * @param customer whose record
 */
public record CrmTextsErased(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.texts-erased";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer);
    }
}
