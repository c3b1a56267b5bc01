package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * An agent works a CRM record from now on: {@code crm-desk.assigned}. Immutable and thread-safe.
 *
 * @param assignee who
 */
public record CrmAssigned(UserId assignee) implements DomainEvent {

    @Override
    public String type() {
        return "crm-desk.assigned";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("assignee", assignee);
    }
}
