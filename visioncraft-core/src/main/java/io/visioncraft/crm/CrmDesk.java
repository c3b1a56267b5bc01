package io.visioncraft.crm;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The staff's side of a CRM record, which no customer ever sees: who works it and where it stands in the queue (CRM-4, CRM-7).
 * Immutable and thread-safe.
 *
 * @param id the CRM record
 * @param assignee who works it, null while nobody does
 * @param queued whether it waits in the queue: unassigned and neither RESOLVED nor CLOSED
 * @param priority the record's priority, by which the queue is ordered
 * @param createdAt the record's age, by which the queue is ordered next
 * @param version see {@link Aggregate}
 */
public record CrmDesk(
        CrmRecordId id,
        @Nullable UserId assignee,
        boolean queued,
        CrmPriority priority,
        Instant createdAt,
        long version)
        implements Aggregate<CrmRecordId> {

    @Override
    public String aggregateType() {
        return "crm-desk";
    }

    @Override
    public CrmDesk atVersion(long version) {
        return new CrmDesk(id, assignee, queued, priority, createdAt, version);
    }
}
