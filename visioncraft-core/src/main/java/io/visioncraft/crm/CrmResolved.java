package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Staff think a CRM record is done: {@code crm-record.resolved}. Immutable and thread-safe.
 *
 * @param customer whose record
 */
public record CrmResolved(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.resolved";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer);
    }
}
