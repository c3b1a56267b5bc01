package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * A CRM record was taken up again, by staff or by a reply of the customer: {@code crm-record.reopened}. Immutable and thread-safe.
 *
 * @param customer whose record
 * @param from where it stood before
 */
public record CrmReopened(UserId customer, CrmStatus from) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.reopened";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer, "from", from);
    }
}
