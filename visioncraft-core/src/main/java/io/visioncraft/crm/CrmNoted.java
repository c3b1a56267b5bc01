package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import java.util.Map;

/**
 * Staff left a note on a CRM record: {@code crm-desk.noted}. What it says is in no event (EVT-3). Immutable and thread-safe.
 */
public record CrmNoted() implements DomainEvent {

    @Override
    public String type() {
        return "crm-desk.noted";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of();
    }
}
