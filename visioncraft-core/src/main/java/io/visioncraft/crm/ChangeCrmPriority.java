package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Makes a CRM record more or less urgent (CRM-4). Immutable and thread-safe.
 *
 * @param record which
 * @param priority how urgent it is from now on
 * @param expectedVersion the record's version that the command is based on (GEN-6), null for any
 */
public record ChangeCrmPriority(
        @NotNull CrmRecordId record,
        @NotNull CrmPriority priority,
        @Nullable Long expectedVersion) {

    public static ChangeCrmPriority of(CrmRecordId record, CrmPriority priority) {
        return new ChangeCrmPriority(record, priority, null);
    }

    /** Only if the record is still at that version. */
    public ChangeCrmPriority atVersion(long version) {
        return new ChangeCrmPriority(record, priority, version);
    }
}
