package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a CRM record (CRM-1, CRM-2). Immutable and thread-safe.
 *
 * @param service a service, null for none
 * @param order an order of the same customer, null for none
 * @param previous the closed record that this one continues, null for none
 */
public record CrmLinks(
        @Nullable ServiceId service,
        @Nullable OrderId order,
        @Nullable CrmRecordId previous) {

    /** No relation. */
    public static final CrmLinks NONE = new CrmLinks(null, null, null);
}
