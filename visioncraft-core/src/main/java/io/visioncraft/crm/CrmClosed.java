package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A CRM record was put away: {@code crm-record.closed}. Immutable and thread-safe.
 *
 * @param customer whose record
 */
public record CrmClosed(UserId customer) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.closed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer);
    }
}
