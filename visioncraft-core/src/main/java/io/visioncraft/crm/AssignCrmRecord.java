package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a CRM record to an agent, in place of a present one. Immutable and thread-safe.
 *
 * @param record the record to assign
 * @param agent the new agent: an ACTIVE user with {@code crm:work:any}
 * @param expectedVersion the version of the desk that the command is based on (GEN-6), null for any
 */
public record AssignCrmRecord(
        @NotNull CrmRecordId record,
        @NotNull UserId agent,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version of the desk}
     *
     * @param record the record to assign
     * @param agent takes the place of a present agent
     */
    public static AssignCrmRecord of(CrmRecordId record, UserId agent) {
        return new AssignCrmRecord(record, agent, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the desk is at the version}
     *
     * @param version the expected version of the desk, from 1
     */
    public AssignCrmRecord atVersion(long version) {
        return new AssignCrmRecord(record, agent, version);
    }
}
