package io.visioncraft.crm;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer brings up and what becomes of it, as customer and staff both see it. (Life story: CRM feature.)
 *
 * @param id the id, for life
 * @param customer whose
 * @param topic type, subject and description
 * @param links what it is related to
 * @param status where it stands
 * @param priority how urgent it is
 * @param createdAt when it came to be
 * @param closedAt when it was last closed; null unless CLOSED
 * @param version see {@link Aggregate}
 */
public record CrmRecord(
        CrmRecordId id,
        UserId customer,
        CrmTopic topic,
        CrmLinks links,
        CrmStatus status,
        CrmPriority priority,
        Instant createdAt,
        @Nullable Instant closedAt,
        long version)
        implements Aggregate<CrmRecordId> {

    @Override
    public String aggregateType() {
        return "crm-record";
    }

    @Override
    public CrmRecord atVersion(long version) {
        return new CrmRecord(id, customer, topic, links, status, priority, createdAt, closedAt, version);
    }
}
