package io.visioncraft.crm;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Opens a CRM record (CRM-1). Immutable and thread-safe.
 *
 * <pre>{@code
 * OpenCrmRecord.of("ISSUE", "No hot water", "Since this morning.").priority(CrmPriority.HIGH).aboutOrder(order.id());
 * }</pre>
 *
 * @param type ISSUE, INQUIRY, COMPLAINT, FEEDBACK, or one that the host added
 * @param subject one line, at most 200 characters
 * @param description at most 20,000 characters
 * @param priority how urgent it is; null for NORMAL
 * @param customer for whom staff open it; null for the caller
 * @param service the service that it is about, null for none
 * @param order the order that it is about, which must be the same customer's; null for none
 */
public record OpenCrmRecord(
        @NotNull String type,
        @NotNull String subject,
        @NotNull String description,
        @Nullable CrmPriority priority,
        @Nullable UserId customer,
        @Nullable ServiceId service,
        @Nullable OrderId order) {

    /**
     * {@return a command for a record of the caller, of priority NORMAL, without service and order}
     *
     * @param type ISSUE, INQUIRY, COMPLAINT, FEEDBACK, or one that the host added
     * @param subject one line, at most 200 characters
     * @param description at most 20,000 characters
     */
    public static OpenCrmRecord of(String type, String subject, String description) {
        return new OpenCrmRecord(type, subject, description, null, null, null, null);
    }

    /**
     * {@return this command with a priority}
     *
     * @param priority how urgent the record is
     */
    public OpenCrmRecord priority(CrmPriority priority) {
        return new OpenCrmRecord(type, subject, description, priority, customer, service, order);
    }

    /**
     * {@return this command for a customer}
     *
     * @param customer the customer for whom staff open the record
     */
    public OpenCrmRecord forCustomer(UserId customer) {
        return new OpenCrmRecord(type, subject, description, priority, customer, service, order);
    }

    /**
     * {@return this command, related to a service}
     *
     * @param service a service that the caller can see
     */
    public OpenCrmRecord aboutService(ServiceId service) {
        return new OpenCrmRecord(type, subject, description, priority, customer, service, order);
    }

    /**
     * {@return this command, related to an order of the same customer}
     *
     * @param order an order of the record's customer
     */
    public OpenCrmRecord aboutOrder(OrderId order) {
        return new OpenCrmRecord(type, subject, description, priority, customer, service, order);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "type");
    }
}
