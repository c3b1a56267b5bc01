package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Changes the priority of a CRM record (CRM-4). Immutable and thread-safe.
 *
 * @param record the record to change
 * @param priority replaces the present priority
 * @param expectedVersion the version of the record that the command is based on (GEN-6), null for any
 */
public record ChangeCrmPriority(
        @NotNull CrmRecordId record,
        @NotNull CrmPriority priority,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the record}
     *
     * @param record the record to change
     * @param priority replaces the present priority
     */
    public static ChangeCrmPriority of(CrmRecordId record, CrmPriority priority) {
        return new ChangeCrmPriority(record, priority, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the record is at the version}
     *
     * @param version the expected version of the record, from 1
     */
    public ChangeCrmPriority atVersion(long version) {
        return new ChangeCrmPriority(record, priority, version);
    }
}
