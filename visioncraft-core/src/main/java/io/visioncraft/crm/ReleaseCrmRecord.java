package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Takes a CRM record from the agent who works it; unless it is RESOLVED or CLOSED it waits in the queue again. Immutable and
 * thread-safe.
 *
 * @param record which
 * @param expectedVersion the desk's version that the command is based on (GEN-6), null for any
 */
public record ReleaseCrmRecord(
        @NotNull CrmRecordId record, @Nullable Long expectedVersion) {

    public static ReleaseCrmRecord of(CrmRecordId record) {
        return new ReleaseCrmRecord(record, null);
    }

    /** Only if the desk is still at that version. */
    public ReleaseCrmRecord atVersion(long version) {
        return new ReleaseCrmRecord(record, version);
    }
}
