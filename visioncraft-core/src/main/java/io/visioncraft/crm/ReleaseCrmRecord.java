package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Releases a CRM record from its agent; a NEW or OPEN record waits in the queue again. Immutable and thread-safe.
 *
 * @param record the record to release
 * @param expectedVersion the version of the desk that the command is based on (GEN-6), null for any
 */
public record ReleaseCrmRecord(
        @NotNull CrmRecordId record, @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the desk}
     *
     * @param record the record to release
     */
    public static ReleaseCrmRecord of(CrmRecordId record) {
        return new ReleaseCrmRecord(record, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the desk is at the version}
     *
     * @param version the expected version of the desk, from 1
     */
    public ReleaseCrmRecord atVersion(long version) {
        return new ReleaseCrmRecord(record, version);
    }
}
