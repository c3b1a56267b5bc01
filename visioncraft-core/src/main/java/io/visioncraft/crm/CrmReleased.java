package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * An agent no longer works a CRM record: {@code crm-desk.released}. Immutable and thread-safe.
 *
 * @param assignee who did
 * @param cause why no longer
 */
public record CrmReleased(UserId assignee, CrmReleaseCause cause) implements DomainEvent {

    @Override
    public String type() {
        return "crm-desk.released";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("assignee", assignee, "cause", cause);
    }
}
