package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.UserId;
import java.util.Map;

/**
 * Customer or staff wrote on a CRM record: {@code crm-record.replied}. What was written stays out of it. Immutable and thread-safe.
 *
 * @param customer whose record
 * @param fromCustomer whether the customer wrote
 * @param status where the record stands after it
 */
public record CrmReplied(UserId customer, boolean fromCustomer, CrmStatus status) implements DomainEvent {

    @Override
    public String type() {
        return "crm-record.replied";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("customer", customer, "fromCustomer", fromCustomer, "status", status);
    }
}
