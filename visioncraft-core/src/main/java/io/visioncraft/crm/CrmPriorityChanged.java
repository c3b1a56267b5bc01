package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A CRM record became more or less urgent: {@code crm-record.priority-changed}. Immutable and thread-safe.
 *
 * @param customer whose record
 * @param from before
 * @param to after
 */
public record CrmPriorityChanged(UserId customer, CrmPriority from, CrmPriority to) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.priority-changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer, "from", from, "to", to);
    }
}
